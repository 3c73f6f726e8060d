using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Whether the inputs are ones the methodology knows: dimensions, ranges, modes, times.</summary>
internal static class InputChecks
{
    /// <summary>Reports what is wrong with the inputs. The result lacks those that cannot be used: what depends on them is then not checked.</summary>
    public static Assessment Run(Assessment assessment, Methodology methodology, FindingBag findings)
    {
        var checks = new Checks(assessment.File, findings);
        var (evidence, barriers, protective) = (methodology.Evidence, methodology.Barriers, methodology.Protective);
        var usable = assessment with
        {
            Tasks = assessment.Tasks is { } tasks ? checks.Tasks(tasks, methodology.Tasks) : null,
            Evidence = checks.Scores(checks.Placed(assessment, SectionKind.EvidenceScore, assessment.Evidence, evidence, barriers, protective), evidence),
            Barriers = checks.Scores(checks.Placed(assessment, SectionKind.BarrierAssessment, assessment.Barriers, barriers, evidence, protective), barriers),
            Protective = checks.Scores(checks.Placed(assessment, SectionKind.ProtectivePrinciples, assessment.Protective, protective, evidence, barriers), protective, methodology.Growth),
        };
        return usable with { Split = checks.Split(assessment.Split, methodology.Tasks) };
    }

    private sealed class Checks(SourceFile file, FindingBag findings)
    {
        public TaskTable Tasks(TaskTable table, TaskScale scale)
        {
            if (table.Rows.IsEmpty)
                findings.Add(Rules.MissingTable, file, SourceSpan.At(table.Span.Start), $"The table \"{scale.Name}\" has no tasks.");
            else if (!table.HasModes)
                findings.Add(Rules.MissingTable, file, SourceSpan.At(table.Span.Start), $"The table \"{scale.Name}\" has no column Aug/Disp.", $"It says of each task which mode it is: {string.Join(", ", scale.Modes)}.");
            var rows = ImmutableArray.CreateBuilder<TaskRow>(table.Rows.Length);
            foreach (var row in table.Rows)
            {
                var mode = !table.HasModes || row.IsTorn || IsLost(row, scale.Modes) ? row.Mode : Mode(row.Mode, scale.Modes);
                var time = row.Time;
                if (time is { Value: <= 0 } none)
                {
                    findings.Add(Rules.TimeNotPositive, file, none.Span, $"The time of \"{row.Name}\" is {none}; a task takes more than 0.");
                    time = null;
                }
                Over(row.Denominator, scale.Score, row.Name.Text);
                rows.Add(row with { Mode = mode, Time = time, Score = Score(row.Score, scale.Score, row.Name.Text) });
            }
            Repeated(rows, scale);
            TotalTime(table, rows, scale);
            return table with { Rows = rows.ToImmutable() };
        }

        /// <summary>The table; null, with a finding, where its rows are those of one of the <paramref name="others"/>: its heading is wrong, and not each of its rows.</summary>
        public ScoreTable? Placed(Assessment assessment, SectionKind kind, ScoreTable? table, ScoreScale scale, params ReadOnlySpan<ScoreScale> others)
        {
            if (table is null || Has(table, scale) > 0)
                return table;
            foreach (var other in others)
            {
                if (Has(table, other) < 2)
                    continue;
                findings.Add(Rules.UnknownDimension, file, assessment.Headings.First(h => h.Kind == kind).Heading, $"The table of this section has the rows of \"{other.Name}\".", $"Is this the section \"{other.Name}\"? Its table is not read.");
                return null;
            }
            return table;

            static int Has(ScoreTable table, ScoreScale scale) => table.Rows.Count(r => scale.Dimensions.Any(d => SectionNames.AreSame(d, r.Name.Text)));
        }

        public ScoreTable? Scores(ScoreTable? table, ScoreScale scale, ScoreScale? growth = null)
        {
            if (table is null)
                return null;
            var binding = DimensionBinding.Of(table, scale, growth);
            List<string> missing = binding.Rows.Contains(null) ? [.. scale.Dimensions.Where((_, i) => binding.Rows[i] is null)] : [];
            if (growth is not null && binding.Growth is null)
                missing.Add(growth.Name);
            // A row whose name was lost with a cell is one of those that are missing.
            if (missing.Count > 0 && missing.Count <= binding.Unknown.Count(r => r.IsTorn))
                missing.Clear();
            foreach (var row in binding.Unknown.Where(r => !r.IsTorn))
            {
                // A renamed row is one mistake: the unknown name and the missing one belong together.
                var meant = DidYouMean.Nearest(row.Name.Text, missing) ?? (missing.Count == 1 && binding.Unknown.Count(r => !r.IsTorn) == 1 ? missing[0] : null);
                findings.Add(Rules.UnknownDimension, file, row.Name.Span, $"\"{row.Name}\" is no row of \"{scale.Name}\".",
                    meant is not null ? $"Did you mean \"{meant}\"?" : $"Its rows are {string.Join(", ", scale.Dimensions)}.");
                if (meant is not null)
                    missing.Remove(meant);
            }
            // One row has another's name: where its own should stand, if there.
            if (missing is [var lost] && binding.Repeated is [var repeated] && binding.Unknown.IsEmpty)
            {
                var place = table.Rows.ElementAtOrDefault(scale.Dimensions.IndexOf(lost)) is { } there && SectionNames.AreSame(there.Name.Text, repeated.Name.Text) ? there : repeated;
                findings.Add(Rules.DuplicateDimension, file, place.Name.Span, $"\"{place.Name}\" stands twice, and \"{lost}\" is missing.", $"Is one of the two the row \"{lost}\"? What depends on them is not checked.");
                missing.Clear();
            }
            else
            {
                foreach (var row in binding.Repeated)
                    findings.Add(Rules.DuplicateDimension, file, row.Name.Span, $"\"{row.Name}\" stands twice.", "Remove one; what depends on it is not checked.");
            }
            foreach (var name in missing)
                findings.Add(Rules.MissingDimension, file, SourceSpan.At(table.Span.Start), $"\"{scale.Name}\" has no row \"{name}\".", "Add the row; what depends on it is not checked.");
            if (binding.Repeated.IsEmpty && binding.Unknown.IsEmpty)
                return table with { Rows = [.. table.Rows.Select(r => Ranged(r, r == binding.Growth ? growth! : scale))] };
            // Of a row that stands twice nobody knows which score counts; rows that are no dimension have no range.
            var doubtful = binding.Repeated.Select(r => SectionNames.Fold(r.Name.Text)).ToHashSet(StringComparer.Ordinal);
            var unread = binding.Repeated.Concat(binding.Unknown).ToHashSet(ReferenceEqualityComparer.Instance);
            return table with { Rows = [.. table.Rows.Select(r => unread.Contains(r) ? r : doubtful.Count > 0 && doubtful.Contains(SectionNames.Fold(r.Name.Text)) ? r with { Score = null } : Ranged(r, r == binding.Growth ? growth! : scale))] };
        }

        private ScoreRow Ranged(ScoreRow row, ScoreScale scale)
        {
            Over(row.Denominator, scale.Score, row.Name.Text);
            return Score(row.Score, scale.Score, row.Name.Text) == row.Score ? row : row with { Score = null };
        }

        // "1/3" of a barrier, whose highest score is 2.
        private void Over(Stated? denominator, ScoreRange range, string name)
        {
            if (denominator is { } below && below.Value != range.Max && (range.Min == 0 || below.Value != range.Min))
                findings.Add(Rules.DenominatorMismatch, file, below.Span, $"The score of \"{name}\" is printed over {below}; the highest is {range.Max}.");
        }

        // A share that its line does not name is of the one mode that no other is of: the last of "0/80/20".
        public ImmutableArray<SplitPart> Split(ImmutableArray<SplitPart> parts, TaskScale scale)
        {
            var modes = scale.Modes;
            var rest = modes.Except(parts.Select(p => ModeBinding.Of(p.Mode.Text, modes)).OfType<string>()).ToList();
            if (!parts.IsEmpty && parts.All(p => p.Mode.Text.Length > 0 && ModeBinding.Of(p.Mode.Text, modes) is null && DidYouMean.Nearest(p.Mode.Text, modes) is null))
            {
                findings.Add(Rules.UnreadableClaim, file, parts[0].Share.Span.Union(parts[^1].Share.Span), "No mode stands beside a share: the split cannot be read.", $"Write it like this: `{string.Join(", ", modes.Select(m => $"…% {m.ToLowerInvariant()}"))}`.");
                return [];
            }
            var read = ImmutableArray.CreateBuilder<SplitPart>(parts.Length);
            foreach (var part in parts)
            {
                if (!IsTotal(part, read, scale))
                    read.Add(part with { Mode = part.Mode.Text.Length == 0 && rest is [var only] ? part.Mode with { Text = only } : SplitMode(part, modes) });
            }
            return read.ToImmutable();
        }

        // "(total 105%)"
        private bool IsTotal(SplitPart part, ImmutableArray<SplitPart>.Builder before, TaskScale scale)
        {
            const string Word = "total";
            if (!part.Mode.Text.Equals(Word, StringComparison.OrdinalIgnoreCase) && !(part.Mode.Text.Length == 0 && file.Shown.AsSpan(0, part.Share.Span.Start).TrimEnd("( :=*_").EndsWith(Word, StringComparison.OrdinalIgnoreCase)))
                return false;
            if (!part.Share.Agrees(scale.TotalTime))
                findings.Add(Rules.TotalMismatch, file, part.Share.Span, $"The total of the split is {part.Share}%; all of the time is {Computed.Exact(scale.TotalTime)}%.", before.Sum(p => p.Share.Value) != scale.TotalTime ? "One of the shares is wrong, or one is missing." : null);
            return true;
        }

        // Of a row that lacks a cell, the mode's may be the one.
        private bool IsLost(TaskRow row, ImmutableArray<string> modes)
        {
            if (row.LostCells == 0 || ModeBinding.Of(row.Mode.Text, modes) is not null || DidYouMean.Nearest(row.Mode.Text, modes) is not null)
                return false;
            findings.Add(Rules.CellCount, file, row.Name.Span, $"This row has {(row.LostCells == 1 ? "a cell" : $"{row.LostCells} cells")} fewer than the table, and none that is a mode.", $"A mode is one of {string.Join(", ", modes)}.");
            return true;
        }

        // Other words on the split line are a remark; a misspelt mode is not, nor is an item of the list.
        private StatedText SplitMode(SplitPart part, ImmutableArray<string> modes) =>
            !IsListed(part) && ModeBinding.Of(part.Mode.Text, modes) is null && DidYouMean.Nearest(part.Mode.Text, modes) is null ? part.Mode : Mode(part.Mode, modes);

        // "15% unclear"; but "5% more than last year" and "15% of it at night" say more of another.
        private static bool IsListed(SplitPart part)
        {
            const int Longest = 3;
            var words = SectionNames.FoldWithoutRemark(part.Mode.Text).Split(' ');
            return part.IsItem && words.Length <= Longest && words[0] is not ("of" or "in" or "at" or "on" or "by" or "more" or "less" or "higher" or "lower" or "than" or "since" or "each" or "last");
        }

        // The methodology's own word for the mode, so that all that follows compares like with like.
        private StatedText Mode(StatedText mode, ImmutableArray<string> modes)
        {
            if (ModeBinding.Of(mode.Text, modes) is { } known)
                return mode with { Text = known };
            var place = mode.Span.Length > 0 ? mode.Span : SourceSpan.At(mode.Span.Start);
            findings.Add(Rules.UnknownMode, file, place, mode.Text.Length == 0 ? $"The mode is missing: one of {string.Join(", ", modes)}." : $"\"{mode}\" is no mode: one of {string.Join(", ", modes)}.",
                DidYouMean.Sentence(mode.Text, modes));
            return mode;
        }

        private Stated? Score(Stated? score, ScoreRange range, string name)
        {
            if (score is not { } stated)
                return null;
            if (stated.Value != decimal.Truncate(stated.Value))
                findings.Add(Rules.ScoreNotWhole, file, stated.Span, $"The score of \"{name}\" is {stated}; scores are whole numbers.", "What depends on it is not checked.");
            else if (!range.Contains(stated.Value))
                findings.Add(Rules.ScoreOutOfRange, file, stated.Span, $"The score of \"{name}\" is {stated}; the range is {range.Min} to {range.Max}.", "What depends on it is not checked.");
            else
                return stated;
            return null;
        }

        // A task written twice with other numbers: where the times do not make up the whole, nobody knows which row counts.
        private void Repeated(ImmutableArray<TaskRow>.Builder rows, TaskScale scale)
        {
            if (rows.Any(r => r.Time is null) || rows.Sum(r => r.Time!.Value.Value) == scale.TotalTime)
                return;
            var doubtful = rows.Where(r => r.Name.Text.Length > 0).GroupBy(r => r.Name.Text, StringComparer.Ordinal).Where(g => g.DistinctBy(Numbers).Count() > 1).ToList();
            foreach (var group in doubtful)
            {
                var other = group.First(r => Numbers(r) != Numbers(group.First()));
                findings.Add(Rules.DuplicateDimension, file, other.Name.Span, $"\"{other.Name}\" stands {(group.Count() == 2 ? "twice" : $"{group.Count()} times")}, with other numbers.", "Leave one; what depends on it is not checked.");
            }
            var unusable = doubtful.SelectMany(g => g).ToHashSet(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < rows.Count; i++)
            {
                if (unusable.Contains(rows[i]))
                    rows[i] = rows[i] with { Time = null, Score = null, Weighted = null };
            }

            static (decimal?, decimal?, decimal?) Numbers(TaskRow row) => (row.Time?.Value, row.Score?.Value, row.Weighted?.Value);
        }

        // A printed total that differs from its rows is a claim and judged as one; here, rows that do not make up the whole.
        private void TotalTime(TaskTable table, ImmutableArray<TaskRow>.Builder rows, TaskScale scale)
        {
            if (rows.Count == 0 || rows.Any(r => r.Time is null))
                return;
            var sum = rows.Sum(r => r.Time!.Value.Value);
            var slack = rows.Sum(r => r.Time!.Value.Decimals == 0 ? 0 : r.Time.Value.Unit / 2);
            if (Math.Abs(sum - scale.TotalTime) <= slack || (table.TotalTime is { } printed && !printed.Agrees(sum)))
                return;
            findings.Add(Rules.TotalMismatch, file, table.TotalTime?.Span ?? SourceSpan.At(table.Span.Start),
                $"The times add up to {Computed.Exact(sum)}%, not {Computed.Exact(scale.TotalTime)}%.", "One of the times is wrong, or a task is missing.");
        }
    }
}
