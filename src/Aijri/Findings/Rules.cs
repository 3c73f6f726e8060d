using System.Collections.Immutable;
using static Aijri.Findings.Severity;

namespace Aijri.Findings;

/// <summary>Every rule, in id order. Each has a page of its own under <c>docs/rules/</c>.</summary>
public static class Rules
{
#pragma warning disable CS1591 // Each rule's summary is its last argument.

    // 1 structure
    public static readonly Rule NotAnAssessment = new("AIJ101", "not-an-assessment", Error, "The file has none of an assessment's scoring sections.");
    public static readonly Rule InvalidUtf8 = new("AIJ102", "invalid-utf8", Error, "The file has bytes that are not UTF-8 text.");
    public static readonly Rule FileTooLarge = new("AIJ103", "file-too-large", Error, "The file is larger than any assessment.");
    public static readonly Rule TooComplex = new("AIJ104", "too-complex", Error, "The markdown is nested or crowded past what can be read.");
    public static readonly Rule UnreadableYaml = new("AIJ105", "unreadable-yaml", Error, "YAML that cannot be read.");
    public static readonly Rule UnknownKey = new("AIJ106", "unknown-key", Error, "A key that means nothing here.");
    public static readonly Rule InvalidValue = new("AIJ107", "invalid-value", Error, "A key's value has the wrong form.");
    public static readonly Rule MissingSection = new("AIJ108", "missing-section", Error, "A scoring section is missing.");
    public static readonly Rule MissingProse = new("AIJ109", "missing-prose", Note, "A section that readers expect is missing.");
    public static readonly Rule DuplicateSection = new("AIJ110", "duplicate-section", Error, "A section that states something stands twice.");
    public static readonly Rule MissingStatement = new("AIJ111", "missing-statement", Warning, "A line or total that states a result is missing.");
    public static readonly Rule MissingTitle = new("AIJ112", "missing-title", Error, "The role has no title.");
    public static readonly Rule FrontMatterMismatch = new("AIJ113", "front-matter-mismatch", Error, "Front matter contradicts the document.");
    public static readonly Rule ImpossibleHistory = new("AIJ114", "impossible-history", Error, "The history has a score or a day that cannot be.");
    public static readonly Rule UnreadableFile = new("AIJ115", "unreadable-file", Error, "A document is there by name, and nothing of it can be read.");
    public static readonly Rule Placeholder = new("AIJ116", "placeholder", Error, "Words of the first draft are left in a document that is no draft.");
    public static readonly Rule FutureDate = new("AIJ117", "future-date", Warning, "An assessment is dated more than a year ahead.");
    public static readonly Rule MergeConflict = new("AIJ118", "merge-conflict", Error, "The marks of an unfinished merge are left in a document.");
    public static readonly Rule DuplicateStatement = new("AIJ119", "duplicate-statement", Error, "A line or a row that says one thing of the role stands twice.");

    // 2 range and vocabulary
    public static readonly Rule ScoreOutOfRange = new("AIJ201", "score-out-of-range", Error, "A score outside the range of its table.");
    public static readonly Rule ScoreNotWhole = new("AIJ202", "score-not-whole", Error, "A score that is not a whole number.");
    public static readonly Rule UnknownMode = new("AIJ203", "unknown-mode", Error, "A task's mode is not one of the methodology's.");
    public static readonly Rule TimeNotPositive = new("AIJ204", "time-not-positive", Error, "A task that takes no time.");
    public static readonly Rule DecimalComma = new("AIJ205", "decimal-comma", Error, "A number written with a decimal comma.");
    public static readonly Rule UnreadableNumber = new("AIJ206", "unreadable-number", Error, "A cell that should hold a number and cannot be read as one.");
    public static readonly Rule RangeMismatch = new("AIJ207", "range-mismatch", Error, "A table's header prints another range than the methodology's.");
    public static readonly Rule ScoreAboveScale = new("AIJ208", "score-above-scale", Note, "The AIJRI score passes the top of the scale.");

    // 3 tables
    public static readonly Rule TotalMismatch = new("AIJ301", "total-mismatch", Error, "A total does not follow from its rows.");
    public static readonly Rule WeightedMismatch = new("AIJ302", "weighted-mismatch", Error, "A weighted cell is not time × score.");
    public static readonly Rule MissingDimension = new("AIJ303", "missing-dimension", Error, "A dimension of the methodology has no row.");
    public static readonly Rule UnknownDimension = new("AIJ304", "unknown-dimension", Error, "A row that is no dimension of the methodology.");
    public static readonly Rule DuplicateDimension = new("AIJ305", "duplicate-dimension", Error, "A dimension has two rows, or a section two tables of scores.");
    public static readonly Rule MissingTable = new("AIJ306", "missing-table", Error, "A scoring section has no table, or its table lacks a column.");
    public static readonly Rule SurplusCells = new("AIJ307", "surplus-cells", Warning, "A row has more cells than its header: an unescaped pipe.");
    public static readonly Rule DenominatorMismatch = new("AIJ308", "denominator-mismatch", Error, "A total is printed over the wrong maximum.");
    public static readonly Rule TaskCount = new("AIJ309", "task-count", Error, "Several statements agree that a task is missing, or one too many.");
    public static readonly Rule CellCount = new("AIJ310", "cell-count", Error, "A row has a cell too few or too many, and its values do not stand under their headers.");
    public static readonly Rule CutTable = new("AIJ311", "cut-table", Warning, "A blank line parts rows from their table.");
    public static readonly Rule UnreadTable = new("AIJ312", "unread-table", Warning, "A table among the scores that is neither checked nor shown.");

    // 4 formula
    public static readonly Rule UnreadableClaim = new("AIJ401", "unreadable-claim", Error, "A line that should state a calculation and cannot be read as one.");
    public static readonly Rule OperandMismatch = new("AIJ402", "operand-mismatch", Error, "A number carried into a calculation is not the value it stands for.");
    public static readonly Rule ResultMismatch = new("AIJ403", "result-mismatch", Error, "A calculation's result does not follow from its operands.");
    public static readonly Rule ConstantMismatch = new("AIJ404", "constant-mismatch", Error, "A constant or coefficient is not the methodology's.");
    public static readonly Rule SplitMismatch = new("AIJ405", "split-mismatch", Error, "The displacement/augmentation split does not follow from the tasks.");
    public static readonly Rule RepeatMismatch = new("AIJ406", "repeat-mismatch", Error, "A number is repeated, and differs.");
    public static readonly Rule InputContradicted = new("AIJ407", "input-contradicted", Error, "Several statements agree that one input has another value.");
    public static readonly Rule RoundingConvention = new("AIJ408", "rounding-convention", Warning, "A number is cut off or rounded up where it should be rounded.");
    public static readonly Rule ChainedRounding = new("AIJ409", "chained-rounding", Note, "A number follows from rounded operands, not from the exact ones.");
    public static readonly Rule CoarseRaw = new("AIJ410", "coarse-raw", Note, "Raw has too few decimals to determine the score.");

    // 5 zone and label
    public static readonly Rule ZoneMismatch = new("AIJ501", "zone-mismatch", Error, "The zone does not follow from the score.");
    public static readonly Rule SubLabelMismatch = new("AIJ502", "sub-label-mismatch", Error, "The sub-label does not follow from its rule.");
    public static readonly Rule ThresholdMismatch = new("AIJ503", "threshold-mismatch", Error, "A printed threshold is not the methodology's.");
    public static readonly Rule KnifeEdge = new("AIJ504", "knife-edge", Warning, "The unrounded score falls in another zone than the published one.");
    public static readonly Rule OverrideWithoutReason = new("AIJ505", "override-without-reason", Error, "A score is overridden and no reason is given.");
    public static readonly Rule ShareMismatch = new("AIJ506", "share-mismatch", Error, "The share of task time does not follow from the tasks.");
    public static readonly Rule SubLabelChoice = new("AIJ507", "sub-label-choice", Warning, "The sub-label differs from a rule that is this site's choice.");

    // 6 cross-document
    public static readonly Rule DuplicateSlug = new("AIJ601", "duplicate-slug", Error, "Two documents would have one page.");
    public static readonly Rule StaleQuotation = new("AIJ602", "stale-quotation", Error, "A number or label quoted beside another role's name is not that role's.");
    public static readonly Rule OrderMismatch = new("AIJ603", "order-mismatch", Warning, "A sentence places two roles in an order that their numbers contradict.");
    public static readonly Rule UnknownRole = new("AIJ604", "unknown-role", Note, "A score is quoted of a role that no document assesses.");
    public static readonly Rule DuplicateRole = new("AIJ605", "duplicate-role", Error, "Two documents go by the same name.");
    public static readonly Rule DeadRedirect = new("AIJ606", "dead-redirect", Error, "A redirect leads away from a page that exists, or from one address to two.");

    // 7 prose
    public static readonly Rule ProseMismatch = new("AIJ701", "prose-mismatch", Error, "A sentence repeats a number or label of the role, and differs.");
    public static readonly Rule ProseDoubt = new("AIJ702", "prose-doubt", Warning, "A number or label in a sentence is most likely meant to repeat one of the role, and differs.");

    // 8 suppressions and baseline
    public static readonly Rule UnusedSuppression = new("AIJ801", "unused-suppression", Warning, "A suppression has nothing to suppress.");
    public static readonly Rule ExpiredSuppression = new("AIJ802", "expired-suppression", Warning, "A suppression is past its last day.");
    public static readonly Rule InvalidSuppression = new("AIJ803", "invalid-suppression", Error, "A suppression that cannot be understood: no reason, no such rule, no date.");
    public static readonly Rule UnreadableBaseline = new("AIJ804", "unreadable-baseline", Error, "The baseline file cannot be read.");
    public static readonly Rule StaleBaseline = new("AIJ805", "stale-baseline", Note, "The baseline has entries that match no finding any more.");

    // 9 site
    public static readonly Rule TemplateError = new("AIJ901", "template-error", Error, "A template cannot be read or rendered.");
    public static readonly Rule UnknownCategory = new("AIJ902", "unknown-category", Error, "A category that is most likely misspelt, or would share another's page.");
    public static readonly Rule UnsafeLink = new("AIJ903", "unsafe-link", Warning, "A link that could run script or leads off the web was dropped.");
    public static readonly Rule MissingFile = new("AIJ904", "missing-file", Error, "A file that the site needs is not there.");
    public static readonly Rule IncompleteAssessment = new("AIJ905", "incomplete-assessment", Error, "A document lacks what its page needs.");
    public static readonly Rule BrokenLink = new("AIJ906", "broken-link", Error, "A link or anchor within the site leads nowhere.");
    public static readonly Rule DuplicatePage = new("AIJ907", "duplicate-page", Error, "Two pages of the site would have one address.");
    public static readonly Rule BlockedContent = new("AIJ908", "blocked-content", Warning, "A theme asks for what every page forbids, so that readers never see it.");

#pragma warning restore CS1591

    /// <summary>All rules, in id order.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        NotAnAssessment, InvalidUtf8, FileTooLarge, TooComplex, UnreadableYaml, UnknownKey, InvalidValue, MissingSection, MissingProse,
        DuplicateSection, MissingStatement, MissingTitle, FrontMatterMismatch, ImpossibleHistory, UnreadableFile, Placeholder, FutureDate, MergeConflict, DuplicateStatement,
        ScoreOutOfRange, ScoreNotWhole, UnknownMode, TimeNotPositive, DecimalComma, UnreadableNumber, RangeMismatch, ScoreAboveScale,
        TotalMismatch, WeightedMismatch, MissingDimension, UnknownDimension, DuplicateDimension, MissingTable, SurplusCells, DenominatorMismatch, TaskCount, CellCount, CutTable, UnreadTable,
        UnreadableClaim, OperandMismatch, ResultMismatch, ConstantMismatch, SplitMismatch, RepeatMismatch, InputContradicted,
        RoundingConvention, ChainedRounding, CoarseRaw,
        ZoneMismatch, SubLabelMismatch, ThresholdMismatch, KnifeEdge, OverrideWithoutReason, ShareMismatch, SubLabelChoice,
        DuplicateSlug, StaleQuotation, OrderMismatch, UnknownRole, DuplicateRole, DeadRedirect,
        ProseMismatch, ProseDoubt,
        UnusedSuppression, ExpiredSuppression, InvalidSuppression, UnreadableBaseline, StaleBaseline,
        TemplateError, UnknownCategory, UnsafeLink, MissingFile, IncompleteAssessment, BrokenLink, DuplicatePage, BlockedContent,
    ];

    /// <summary>The rule with this id or name, in any case; null when there is none.</summary>
    public static Rule? Find(string idOrName) =>
        All.FirstOrDefault(r => r.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || r.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
