using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Rendering;
using Aijri.Rendering.Data;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri;

/// <summary>Read this first: the stages, in order. A file becomes a document, an assessment, a scored and checked assessment; all of them become a site.</summary>
public static class Compiler
{
    /// <summary>Pass 1: reads every file, each by itself and in parallel, scores and checks it unless the last build has, and keeps only a <see cref="Role"/> of each.</summary>
    /// <param name="files">The documents, in the order of their paths.</param>
    /// <param name="methodologies">The versions of the method.</param>
    /// <param name="defaults">Defaults of the documents' folders.</param>
    /// <param name="settings">The site; null for documents outside any.</param>
    /// <param name="severities">Severities set for rules.</param>
    /// <param name="jobs">How many files are read at a time; at least 1.</param>
    /// <param name="watcher">Told how it goes; null when nobody asks.</param>
    /// <param name="today">The day it is, for suppressions that end and dates that lie ahead; null: none does.</param>
    /// <param name="byInputs">Whether quotations are held to what follows from the inputs even where the quoted document contradicts itself.</param>
    /// <param name="last">Knows the roles of documents in which the last build found nothing: they are not checked again while all that they were checked with is the same. Null: every document is checked.</param>
    /// <param name="others">The site's other documents, which these may name or be at odds with: read as far as that takes, and not reported. Null: there are none.</param>
    public static Compilation Check(IReadOnlyList<InputFile> files, Methodologies methodologies, FolderDefaults defaults, SiteSettings? settings,
        Severities severities, int jobs, Watcher? watcher = null, DateOnly? today = null, bool byInputs = false, OutputFolder? last = null, IReadOnlyList<InputFile>? others = null)
    {
        // Starting threads for one document takes longer than the document.
        if (files.Count + (others?.Count ?? 0) == 1)
            jobs = 1;
        watcher?.Stage("check each document", files.Count);
        var roles = new Role[files.Count];
        var found = new FindingBag[files.Count];
        var isRecalled = new bool[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        var method = methodologies.Fingerprint;
        // What lies ahead depends on the day.
        Role? Recalled(InputFile file, UInt128 number) => last?.Last.Role(KeptRole.Key(number, method)) is { } line && KeptRole.Read(line, file, number, methodologies) is var role
            && !(today is { } day && HistoryChecks.IsFuture(role.Assessed, day)) ? role : null;
        Role Judged(int i, Parsed parsed, UInt128 number) => Judge(parsed, methodologies, found[i], today) is { } assessment
            ? Role.Of(files[i], assessment, parsed.Document, number) : Role.Unread(files[i]);
        Batches.ForEach(files, files.Count, jobs, watcher, (some, first) =>
        {
            var unknown = new List<(int Place, Parsed Parsed, UInt128 Number)>(some.Length);
            for (var i = first; i < first + some.Length; i++)
            {
                found[i] = new FindingBag();
                var file = files[i].Read();
                var number = defaults.Fingerprint(files[i].FullPath, file);
                if (Recalled(files[i], number) is { } recalled)
                    (roles[i], isRecalled[i]) = (recalled, true);
                else
                    unknown.Add((i, Parsed.Of(files[i], file, defaults, isForPage: false), number));
            }
            foreach (var (i, parsed, number) in unknown)
                roles[i] = Judged(i, parsed, number);
        });
        // Those that reach no other documents than the ones asked about.
        var (folders, ofFolders) = (defaults.Files.ToArray(), new FindingBag());
        var left = new List<Finding>(defaults.Findings);
        watcher?.Stage("check them against one another", 0);
        // They come first: of two documents at odds, the later one is reported.
        Role[] neighbours = others is null or [] ? [] : Neighbours.Of(others, roles, defaults, f => Whole(f, methodologies, defaults), jobs);
        roles = [.. neighbours, .. roles];
        if (byInputs)
            roles = [.. roles.Select(r => r with { Contradicted = [], ContradictedVerdict = null })];
        var across = new FindingBag();
        Quotations? quotations = null;
        Parallel.Invoke(options,
            () => Corpus.Check(roles, settings, folders, across, ofFolders),
            () => quotations = new Quotations(roles, methodologies.Default));
        // Each is replaced as soon as it is known whom it quotes: the texts of passages are of no use afterwards.
        Parallel.For(0, files.Count, options, i =>
        {
            ref var role = ref roles[neighbours.Length + i];
            if (isRecalled[i] && quotations!.AreAsLeft(role))
                return;
            // Another document that this one speaks of is another now. The passages that do are not remembered.
            if (isRecalled[i])
            {
                var file = files[i].Read();
                role = defaults.Fingerprint(files[i].FullPath, file) == role.Fingerprint
                    ? Judged(i, Parsed.Of(files[i], file, defaults, isForPage: false), role.Fingerprint) : throw Changed(role);
            }
            isRecalled[i] = false;
            role = quotations!.Check(neighbours.Length + i, found[i]);
        });
        if (settings is not null)
            DeadLinks.Check(roles, settings, defaults.Root, across);
        roles = roles[neighbours.Length..];
        var allowed = new List<AllowedFinding>();
        // A folder's defaults are wrong once, however many documents they reach.
        foreach (var (front, file) in folders)
        {
            MethodologyOf(front, file, methodologies, ofFolders);
            if (today is { } day)
                HistoryChecks.Future(front, file, day, ofFolders);
        }
        left.AddRange(ofFolders.Findings);
        var acrossByPath = across.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
        for (var i = 0; i < roles.Length; i++)
            left.AddRange(Suppressions.Apply([.. found[i].Findings, .. acrossByPath[files[i].Path]], roles[i].Suppressions, today, allowed));
        Finding[] findings = [.. left.Select(severities.Apply)];
        Array.Sort(findings, Finding.Compare);
        return new Compilation([.. roles], [.. findings]) { Allowed = [.. allowed], Recalled = isRecalled.Count(r => r) };
    }

    /// <summary>Pass 2: renders what pass 1 found right, page by page, but for pages of the last build that would come out the same, and publishes it in one step. Nothing is published when anything is wrong.</summary>
    /// <param name="compilation">Pass 1's result, without errors.</param>
    /// <param name="settings">The site.</param>
    /// <param name="themes">The folder of all themes.</param>
    /// <param name="methodologies">The versions of the method.</param>
    /// <param name="defaults">Defaults of the documents' folders.</param>
    /// <param name="output">Where the site goes.</param>
    /// <param name="jobs">How many pages are rendered at a time; at least 1.</param>
    /// <param name="findings">Receives what is wrong with the theme and with links.</param>
    /// <param name="watcher">Told how it goes; null when nobody asks.</param>
    /// <param name="asOf">The day that ages are counted to; null: the latest day of an assessment, so that the same documents give the same pages on any day.</param>
    /// <param name="stopAt">From which severity on nothing is published.</param>
    /// <returns>Whether the site was published.</returns>
    public static bool Publish(Compilation compilation, SiteSettings settings, string themes, Methodologies methodologies, FolderDefaults defaults,
        OutputFolder output, int jobs, FindingBag findings, Watcher? watcher = null, DateOnly? asOf = null, Severity stopAt = Severity.Error)
    {
        // Only where the rule that found it was made less than an error.
        foreach (var role in compilation.Roles.Where(r => !r.IsComplete && settings.Publishes(r.Status)))
            findings.Add(Rules.IncompleteAssessment, Location.Whole(role.File.Path), "The document cannot be published: something that its page shows is missing or cannot be read.", "Its other findings say what.");
        watcher?.Stage("find who is mentioned where", 0);
        // The passages that waited for all roles are done with: half of what is held, which would stay until much more had come on top.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        SiteWords.Check(settings, compilation.Roles, findings);
        if (findings.HasErrors)
            return false;
        if (Theme.Read(themes, settings.Theme, settings.ThemePlace ?? Location.Whole(SiteSettings.FileName), settings.Severities, findings) is not { } theme)
            return false;
        // Pages are made of what was checked, so a document must still be what it was.
        bool IsAsChecked(Role role, SourceFile file) => defaults.Fingerprint(role.File.FullPath, file) == role.Fingerprint;
        (Document Document, CheckedAssessment Checked) Again(Role role) => Read(role.File, methodologies, defaults, new FindingBag(), isForPage: true) is { } read && IsAsChecked(role, read.Document.File)
            ? read : throw Changed(role);
        SourceFile Text(Role role) => role.File.Read() is var file && IsAsChecked(role, file)
            ? file : throw Changed(role);
        CitedRoles? cited = null;
        var site = Model(compilation, settings, methodologies.Default, (roles, titles) => (cited = new CitedRoles(roles, titles, output, Text, jobs)).All, asOf);
        PageAddresses.Check(site, findings);
        if (findings.HasErrors)
            return false;
        var links = new LinkChecks(site, theme);
        using var renderer = new PageRenderer(site, theme, links, Again);
        var maker = new PageMaker(PagePlan.Of(site), renderer, new PageKeys(site, theme, methodologies), links, output);
        watcher?.Stage("make pages", maker.Count);
        var found = maker.Make(jobs, watcher);
        watcher?.Stage("write data and assets", 0);
        foreach (var file in theme.Assets.Values.Concat(DataFiles.Of(site)))
            output.Write(file);
        foreach (var file in DataFiles.Growing(site))
            output.Write(file);
        watcher?.Stage("follow links", 0);
        var anchors = new FindingBag();
        // They lead to pages that must be there.
        if (!renderer.HasFailed)
            maker.FollowLinks(anchors);
        // One wrong template shows on every page that uses it; it is one mistake.
        foreach (var finding in found.Concat(anchors.Findings).DistinctBy(f => (f.Place, f.Message)))
            findings.Add(settings.Severities.Apply(finding));
        if (findings.Findings.Any(f => f.Severity <= stopAt) || renderer.HasFailed)
            return false;
        watcher?.Stage("publish", 0);
        output.Publish(FilePlan.Of(site, theme), new Leavings(maker.Counts, maker.Kept, cited!.Named, compilation.Kept(methodologies)));
        return true;
    }

    /// <summary>The file of data that lists all roles, without a site.</summary>
    /// <param name="compilation">Pass 1's result, without errors.</param>
    /// <param name="settings">The site.</param>
    /// <param name="methodologies">The versions of the method.</param>
    /// <param name="asCsv">Whether it is the table; else the JSON.</param>
    public static GrowingFile Export(Compilation compilation, SiteSettings settings, Methodologies methodologies, bool asCsv)
    {
        // It does not say who cites whom.
        var site = Model(compilation, settings, methodologies.Default, (roles, _) => [.. roles.Select(_ => ImmutableArray<int>.Empty)], asOf: null);
        return asCsv ? RolesCsv.Of(site) : RolesJson.Of(site);
    }

    /// <summary>One file through all stages of checking; null, with a finding, when it is no assessment.</summary>
    public static CheckedAssessment? Check(InputFile input, Methodologies methodologies, FolderDefaults defaults, FindingBag findings) =>
        Read(input, methodologies, defaults, findings, isForPage: false)?.Checked;

    /// <summary>A file's document, and the same checked; null, with a finding, when it is no assessment.</summary>
    public static (Document Document, CheckedAssessment Checked)? Read(InputFile input, Methodologies methodologies, FolderDefaults defaults, FindingBag findings, bool isForPage)
    {
        var parsed = Parsed.Of(input, input.Read(), defaults, isForPage);
        return Judge(parsed, methodologies, findings) is { } @checked ? (parsed.Document, @checked) : null;
    }

    private static CheckedAssessment? Judge(Parsed parsed, Methodologies methodologies, FindingBag findings, DateOnly? today = null)
    {
        var (document, own) = parsed;
        if (AssessmentReader.Read(document, own) is not { } assessment)
        {
            // What else is odd in a file that is no assessment is nobody's concern.
            findings.Add(own.Findings[^1]);
            return null;
        }
        foreach (var link in Link.Unsafe(document))
            own.Add(Rules.UnsafeLink, document.File, link.Span, $"The link to `{link.Url}` {(link.IsScript ? "could run something" : "leads to no page on the web")}; it is not published.", "Links may be relative, or begin with http, https or mailto.");
        var methodology = MethodologyOf(assessment.Front, assessment.File, methodologies, own);
        var @checked = Checker.Check(assessment, methodology, own);
        if (today is { } day)
            HistoryChecks.Future(assessment.Front, assessment.File, day, own);
        foreach (var finding in own.Findings)
            findings.Add(finding);
        return @checked;
    }

    /// <summary>What a document may quote, its own role last.</summary>
    /// <param name="own">Its role.</param>
    /// <param name="others">The site's other documents.</param>
    /// <param name="methodologies">The versions of the method.</param>
    /// <param name="defaults">Defaults of the documents' folders.</param>
    public static Quotations Among(Role own, IReadOnlyList<InputFile> others, Methodologies methodologies, FolderDefaults defaults) =>
        new([.. Neighbours.Of(others, [own], defaults, f => Whole(f, methodologies, defaults), Environment.ProcessorCount), own], methodologies.Default);

    private static IOException Changed(Role role) => new($"{role.File.FullPath} changed while the site was built.");

    private static Role Whole(InputFile input, Methodologies methodologies, FolderDefaults defaults) =>
        Check(input, methodologies, defaults, new FindingBag()) is { } @checked ? Role.Of(input, @checked) : Role.Unread(input);

    private static SiteModel Model(Compilation compilation, SiteSettings settings, Methodology methodology, Func<ImmutableArray<Role>, TitleIndex, IReadOnlyList<ImmutableArray<int>>> citedIn, DateOnly? asOf)
    {
        var roles = SiteModel.Published(compilation.Roles, settings);
        var titles = new TitleIndex(roles);
        var categories = CategoryRoles.Of(settings, roles);
        var seniorities = Seniorities.Of(roles);
        var day = asOf ?? roles.Max(r => r.Assessed);
        var boards = settings.Leaderboards.SelectMany(l => l.For(categories.Select(c => c.Category.Name), seniorities));
        return new SiteModel(settings, methodology, roles, titles, new Mentions(citedIn(roles, titles)), [.. boards.Select(l => Leaderboard.Of(l, roles, day))])
        {
            Categories = categories,
            Filters = RoleFilter.All(roles, categories, methodology),
            Profiles = new Profiles(roles, methodology),
            Changes = ScoreChange.Of(roles),
            Standing = new StandingFindings(compilation, roles),
        };
    }

    // A document, and what was found in it when it was read.
    private readonly record struct Parsed(Document Document, FindingBag Findings)
    {
        public static Parsed Of(InputFile input, SourceFile file, FolderDefaults defaults, bool isForPage)
        {
            var findings = new FindingBag();
            return new Parsed(Document.Read(file, defaults.For(input.FullPath), findings, isForPage), findings);
        }
    }

    private static Methodology MethodologyOf(FrontMatter front, SourceFile file, Methodologies methodologies, FindingBag findings)
    {
        if (front.Methodology is not { } id)
            return methodologies.Default;
        if (methodologies.Find(id.Text) is { } named)
            return named;
        // What a folder's defaults say has no place in the document.
        if (id.Span.Length > 0)
            findings.Add(Rules.InvalidValue, file, id.Span, $"There is no methodology `{id}`; what names it is held to `{methodologies.Default.Id}`.", DidYouMean.Sentence(id.Text, methodologies.Ids) ?? $"Known here: {string.Join(", ", methodologies.Ids)}.");
        return methodologies.Default;
    }
}
