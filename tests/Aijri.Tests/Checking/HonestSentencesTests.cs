using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Tests.Checking;

/// <summary>Sentences that honest authors write in one of the site's own documents, among all the others: none may be called wrong.</summary>
public sealed class HonestSentencesTests
{
    private static readonly Methodologies Methods = new(Methodology.BuiltIn);
    private static readonly FolderDefaults Defaults = new(Path.GetTempPath());

    [Theory]
    [InlineData("The model scored 88.7 on a public test.")]
    [InlineData("The old score of 52.1 was too low.")]
    [InlineData("ML/AI Engineer (2.4 million posts) is booming.")]
    [InlineData("The gap to ML/AI Engineer is 12.8 points.")]
    [InlineData("It may be read beside Harbour Mechanic (11.0 Red).")]
    [InlineData("Task Resistance of 3.95 is higher than the 1.70 of DevOps Engineer and the 2.45 of Data Scientist.")]
    [InlineData("Radiologist (46.8 Yellow) is another matter.")]
    [InlineData("Physiotherapist has the higher Task Resistance, 4.25, because the work is done by hand.")]
    [InlineData("Junior Software Developer, at 9.3, is 46.1 points lower.")]
    [InlineData("ML/AI Engineer, DevSecOps Engineer and AI Security Engineer score 68.2, 58.2 and 79.3.")]
    [InlineData("Companies spend 55.0 hours a month on review.")]
    [InlineData("AI Security Engineer is 23.9 points ahead.")]
    [InlineData("AI Security Engineer scores 23.9 points more than this role.")]
    [InlineData("The difference to DevSecOps Engineer (58.2) is 2.8 points.")]
    [InlineData("The score is 7.4 points above the Green threshold.")]
    [InlineData("The roles score 79.3 (AI Security Engineer), 68.2 (ML/AI Engineer) and 55.4 (this one).")]
    [InlineData("DevOps Engineer's Red score of 10.7 is low.")]
    [InlineData("Senior engineers score 55.4; junior developers score 9.3.")]
    [InlineData("The next role up scores 58.2.")]
    [InlineData("The lowest score here is 9.3.")]
    [InlineData("The average Green role scores 65.3.")]
    [InlineData("The highest Task Resistance here is 4.15.")]
    [InlineData("A Task Resistance of 5.00 is the maximum.")]
    [InlineData("An evidence total of 9 is the highest here.")]
    [InlineData("Last year this role scored 53.0; it has risen since.")]
    [InlineData("The former score (52.1) rested on other evidence.")]
    [InlineData("DevSecOps Engineer, 56.0 a year ago, now scores 58.2.")]
    [InlineData("The score was 52.1 in the 2024 assessment.")]
    [InlineData("Without its evidence the role would score 45.0 and be Yellow.")]
    [InlineData("A growth correlation of 2 would make it Accelerated.")]
    [InlineData("At some firms 50% of task time scores 3+.")]
    [InlineData("For framework specialists 60% of task time scores 3+.")]
    [InlineData("ML/AI Engineer (3.2 years of tenure on average) is younger.")]
    [InlineData("A Data Scientist with 5.0 years of practice rarely codes.")]
    [InlineData("The evidence modifier of ML/AI Engineer is 1.36.")]
    [InlineData("95% of the time scores 3 or lower.")]
    [InlineData("Our 3.95 is above ML/AI Engineer's 3.75.")]
    [InlineData("This role scores 36.4 more than Data Scientist.")]
    [InlineData("A fall of 10 points would make it 45.4.")]
    [InlineData("The role at 55.4 stands between DevSecOps Engineer (58.2) and Data Scientist (19.0 Red).")]
    [InlineData("Some 45% of Data Scientists, and 9 of 10 ML/AI Engineers, work remotely.")]
    [InlineData("Unlike ML/AI Engineer, the Task Resistance of 3.95 is high.")]
    [InlineData("Unlike ML/AI Engineer, the score is 55.4.")]
    [InlineData("Beside ML/AI Engineer and Data Scientist, 33.3 is fair.")]
    [InlineData("ML/AI Engineer: a 4.5 rating is common.")]
    [InlineData("The result of the survey: 55.1 posts a firm.")]
    [InlineData("The 37.5 hours of a week are long, and 12.5 percent of them are overtime.")]
    [InlineData("Output reaches 12.5 pages a day.")]
    [InlineData("Version 55.2 came out, and 55.2 million people use it.")]
    [InlineData("A credit score of 71.0 and a user score of 4.5 stars say little.")]
    [InlineData("It lies between 54.4 and 56.5, and over 54.4 in any case.")]
    [InlineData("See [the page](https://x.example/54.4) or https://x.example/55.5.")]
    [InlineData("It is 12.8 below ML/AI Engineer, 2.8 below DevSecOps Engineer and 44.7 above DevOps Engineer.")]
    [InlineData("It is 44.7 points above the DevOps Engineer and 36.4 above the Data Scientist.")]
    [InlineData("DevOps Engineer −44.7, Data Scientist −36.4.")]
    [InlineData("The evidence score of 1 for postings is cautious.")]
    [InlineData("A barrier score of 2 for liability is rare.")]
    [InlineData("A score of 4.0 for logging is high.")]
    [InlineData("In the Frey and Osborne study, the role scores 62.7.")]
    [InlineData("The role scores 9.1 on prestige.")]
    [InlineData("A score of 54.5 on the Likert index is normal.")]
    [InlineData("The ISCO code of Data Scientist is 2511.2; that of the role is 2512.1.")]
    [InlineData("Data Scientist (8.1 in the survey) is popular.")]
    [InlineData("Evidence 3/10 of cases would be little, and barriers of 4 of 10 ports too.")]
    [InlineData("Green starts at 48.0, Yellow at 25.0.")]
    [InlineData("With evidence at 0/10 it would drop to 47.0.")]
    [InlineData("With growth at 0, Green would be out of reach.")]
    [InlineData("With Task Resistance at 3.55, the role could not stay where it is.")]
    [InlineData("Evidence: 5. Barriers: 2.")]
    [InlineData("The barriers are 2 of 10, and the evidence total is 5 of 10.")]
    [InlineData("It outranks Data Scientist (19.0).")]
    [InlineData("At 55.4 (Green), the role outranks Data Scientist (19.0).")]
    [InlineData("3.95 is our Task Resistance.")]
    [InlineData("Harbour Diver (3.51) and Data Scientist (2.45) differ.")]
    [InlineData("The role is firmly Green at 55.4.")]
    [InlineData("For principals the role is Yellow.")]
    [InlineData("The role is Red only for beginners.")]
    [InlineData("The role is Red for juniors.")]
    [InlineData("The junior variant of the role scored 9.3 Red.")]
    [InlineData("A junior in this role scores 9.3.")]
    [InlineData("McKinsey gives the role a score of 61.0.")]
    [InlineData("Checks weigh little, with a score of 0.45.")]
    [InlineData("Unemployment in the role sits at 21.7.")]
    [InlineData("The wage index lands at 21.7.")]
    [InlineData("ML/AI Engineer (68.2) scores higher than DevOps Engineer (10.7).")]
    [InlineData("This role and DevOps Engineer score lower than ML/AI Engineer.")]
    [InlineData("The Task Resistance is higher than that of ML/AI Engineer (3.75).")]
    [InlineData("Its pay is higher than that of ML/AI Engineer.")]
    [InlineData("Pay of a DevOps Engineer is higher than that of an ML/AI Engineer.")]
    [InlineData("The work above an ML/AI Engineer's is done by managers.")]
    [InlineData("The Senior Software Engineer reports to someone above the ML/AI Engineer.")]
    [InlineData("In the organisation, it stands above ML/AI Engineer in seniority.")]
    [InlineData("Below the Trial Lawyer work many paralegals.")]
    [InlineData("A weaker market puts it in Yellow.")]
    [InlineData("What keeps it in the Green zone is the signature.")]
    [InlineData("It is 12.8 below ML/AI Engineer, 2.8 below DevSecOps Engineer.")]
    [InlineData("Copywriter keeps 1.95 against 3.95 on this page.")]
    public void An_honest_sentence_is_not_called_wrong(string sentence)
    {
        var found = Check(sentence).Where(f => f.Severity != Severity.Note).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Select(f => $"{f.Rule} {f.Message}")));
    }

    [Theory]
    [InlineData("It stands above Data Scientist (91.0 Red).", "AIJ602")]
    [InlineData("ML/AI Engineer (68.3) is near.", "AIJ602")]
    [InlineData("At 61.8 the role is secure.", "AIJ701")]
    [InlineData("DevOps Engineer's Red score of 17.0 is low.", "AIJ602")]
    [InlineData("The roles score 79.3 (AI Security Engineer), 62.8 (ML/AI Engineer) and 55.4 (this one).", "AIJ602")]
    [InlineData("At 55.4 (Yellow), the role outranks Data Scientist (19.0).", "AIJ701")]
    [InlineData("The score is 55.4 – YELLOW.", "AIJ701")]
    [InlineData("With Task Resistance at 3.55, even the best evidence could not lift it further.", "AIJ701")]
    [InlineData("With a score of 61.8 the role is secure, and no loss of barriers would move it.", "AIJ702")]
    [InlineData("| This role | 55.4 | Yellow |", "AIJ701")]
    [InlineData("The role scores 55.4 and lands in Yellow.", "AIJ702")]
    [InlineData("Zone: Yellow.", "AIJ702")]
    [InlineData("Its score of 55.4 puts it in the Yellow zone.", "AIJ702")]
    [InlineData("At 55.4 the role is Yellow, but its tasks come to 40.5.", "AIJ702")]
    [InlineData("The tasks alone do not do it: a Task Resistance of 3.55 is ordinary.", "AIJ702")]
    [InlineData("It is 21.8 below ML/AI Engineer.", "AIJ702")]
    [InlineData("It outranks ML/AI Engineer (68.2).", "AIJ603")]
    [InlineData("It trails Data Scientist (19.0).", "AIJ603")]
    [InlineData("Evidence: 6.", "AIJ701")]
    [InlineData("Evidence of 6.", "AIJ702")]
    [InlineData("The evidence total is 6 of 10.", "AIJ701")]
    [InlineData("A weighted 2.50 is low beside Data Scientist (19.0).", "AIJ701")]
    [InlineData("The evidence modifier of 1.02 beats that of Data Scientist (19.0).", "AIJ701")]
    [InlineData("A Task Resistance of 3.59 is the highest of all roles.", "AIJ701")]
    [InlineData("3.59 is our Task Resistance.", "AIJ701")]
    [InlineData("Senior Software Engineer: 54.5", "AIJ602")]
    [InlineData("The AIJRI of this role is 21.7.", "AIJ701")]
    [InlineData("The role is firmly Yellow at 55.4.", "AIJ702")]
    [InlineData("Our assessment: 21.7 (Green).", "AIJ702")]
    [InlineData("Its score, 21.7, is low.", "AIJ701")]
    [InlineData("The role lands at 21.7.", "AIJ702")]
    [InlineData("Protective principles score 9/9.", "AIJ701")]
    [InlineData("80 per cent of task time scores 3 or above.", "AIJ701")]
    [InlineData("ML/AI Engineer (68.2) scores lower than DevOps Engineer (10.7).", "AIJ603")]
    [InlineData("DevOps Engineer stands above ML/AI Engineer (68.2).", "AIJ603")]
    [InlineData("The Task Resistance is lower than that of ML/AI Engineer (3.75).", "AIJ603")]
    [InlineData("The evidence is higher than that of ML/AI Engineer.", "AIJ603")]
    [InlineData("The role stands above ML/AI Engineer.", "AIJ603")]
    [InlineData("This role scores higher than ML/AI Engineer.", "AIJ603")]
    [InlineData("The role has stronger barriers than Registered Nurse.", "AIJ603")]
    [InlineData("At 2.95 the Task Resistance is low.", "AIJ701")]
    [InlineData("Few will think 25.4 fair.", "AIJ702")]
    [InlineData("A score of 554.0 is fair.", "AIJ701")]
    [InlineData("Copywriter keeps 1.95 against 2.95 on this page.", "AIJ702")]
    public void A_wrong_one_still_is(string sentence, string rule) =>
        Assert.Equal(rule, Assert.Single(Check(sentence), f => f.Severity != Severity.Note).Rule.Id);

    [Theory]
    [InlineData("Below it stand DevOps Engineer, Bookkeeper and Copywriter (10.7, 9.9 and 8.2).")]
    [InlineData("DevOps Engineer and Copywriter (10.7 and 8.2) are lower.")]
    [InlineData("DevOps Engineer and Copywriter (10.7/8.2) are lower.")]
    [InlineData("Data Scientist and ML/AI Engineer (19.0 and 68.2) differ.")]
    [InlineData("A typical team has 4.5 data scientists.")]
    [InlineData("Companies hire 1.9 data scientists for each analyst.")]
    [InlineData("The principal data scientist, at 41.0, is Yellow.")]
    [InlineData("Junior Data Scientist: 12.4.")]
    [InlineData("A lead data scientist (41.0) is Yellow.")]
    [InlineData("A Senior Data Scientist (41.0) would be Yellow.")]
    [InlineData("A Clinical Data Scientist (33.0) is another matter.")]
    [InlineData("Data Scientist, rated 4.1 on Glassdoor, is popular.")]
    [InlineData("Glassdoor gave Data Scientist 4.1.")]
    [InlineData("For prestige, data scientists score 72.5 on the scale.")]
    [InlineData("The OECD gives ML/AI Engineer 61.5.")]
    [InlineData("Job satisfaction among data scientists is 6.9.")]
    [InlineData("On Glassdoor, the Data Scientist scores 4.1 out of 5.")]
    [InlineData("Task Resistance: 3.75 for ML/AI Engineer, 2.45 here.")]
    [InlineData("GPT-4 has an overall score of 81.5 on this test.")]
    [InlineData("The tool reaches a score of 93.2 on this data set.")]
    [InlineData("On the benchmark the model has a score of 82.4.")]
    [InlineData("Patients give radiology an overall score of 8.7.")]
    [InlineData("An AIJRI of 48 is the threshold for Green.")]
    [InlineData("An AIJRI of 25 or more is needed.")]
    [InlineData("An AIJRI score of 60 or more is safe.")]
    [InlineData("Nobody reaches an AIJRI of 80.")]
    [InlineData("A Task Resistance of 4.00 is typical for manual trades.")]
    [InlineData("A barrier total of 8 is typical of licensed work.")]
    [InlineData("An evidence score of 5 means a thriving market.")]
    [InlineData("On tasks alone the score is 24.1.")]
    [InlineData("Unmodified, the score is 24.1.")]
    [InlineData("For freelancers the score is 15.3.")]
    [InlineData("One reviewer proposed a Task Resistance of 2.70.")]
    [InlineData("The score is 6.0 below the threshold.")]
    [InlineData("The gap between ML/AI Engineer and Data Scientist is 49.2.")]
    [InlineData("Task Resistance is 0.75 above that of DevOps Engineer.")]
    [InlineData("There, evidence is 9 and barriers are 3.")]
    [InlineData("The neighbouring role has a Task Resistance of 3.75.")]
    [InlineData("Paralegals (25.9) are Yellow too.")]
    [InlineData("The role lands at 19.0, in the Red zone.")]
    [InlineData("ML/AI Engineer, a Green role, is further up.")]
    [InlineData("The Green ML/AI Engineer is further up.")]
    [InlineData("ML/AI Engineer remains in Green.")]
    [InlineData("DevOps Engineer (10.7) scores lower.")]
    [InlineData("DevOps Engineer (10.7) ranks below Data Scientist.")]
    [InlineData("ML/AI Engineer (68.2) is higher, and Copywriter (8.2) is lower.")]
    [InlineData("ML/AI Engineer is paid better. DevOps Engineer is lower in the hierarchy.")]
    [InlineData("A Red car is faster.")]
    [InlineData("DevOps Engineer has fewer barriers to entry.")]
    [InlineData("Task Resistance is 1.70 for DevOps Engineer and 2.45 here.")]
    [InlineData("With 19.0 here and 68.2 there, the gap is wide.")]
    [InlineData("ML/AI Engineer has 9 in evidence, −3 here.")]
    [InlineData("Tasks scoring 3 or more fill 70% of the week.")]
    [InlineData("The share of time scoring 3+ is 70%.")]
    [InlineData("Tasks at 3 or more fell by 45%.")]
    [InlineData("Tasks scoring 3 or more grew by 12% a year.")]
    [InlineData("The barriers add up to 0.")]
    [InlineData("Protective principles add up to 2.")]
    [InlineData("The evidence adds up to 3 reasons for doubt.")]
    [InlineData("It comes to 8.")]
    [InlineData("Task Resistance reaches 5.00 at most.")]
    [InlineData("The tasks are weighted up to 2.00.")]
    [InlineData("A Task Resistance that comes to 4.00 is rare.")]
    [InlineData("The row for evidence scores 2 in most months.")]
    [InlineData("An evidence score of -3 is low.")]
    [InlineData("Postings fell; the evidence scores -1 for that.")]
    public void An_honest_sentence_about_a_role_with_neighbours_is_not_called_wrong(string sentence)
    {
        var found = Check(sentence, "data-scientist").Where(f => f.Severity != Severity.Note).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Select(f => $"{f.Rule} {f.Message}")));
    }

    [Theory]
    [InlineData("DevOps Engineer, Bookkeeper and Copywriter (10.7, 9.9 and 2.8) are lower.", "AIJ702")]
    [InlineData("DevOps Engineer and Copywriter (17.0 and 8.2) are lower.", "AIJ602")]
    [InlineData("A score of 21.7 is low.", "AIJ702")]
    [InlineData("The Data Scientist, at 21.7, is Red.", "AIJ602")]
    [InlineData("Data Scientist (21.7) is Red.", "AIJ701")]
    [InlineData("The 21.7 Data Scientist is Red.", "AIJ602")]
    [InlineData("A score of 10.7 will surprise many.", "AIJ702")]
    [InlineData("Paralegals score 29.5.", "AIJ602")]
    [InlineData("Paralegals (29.5) are Yellow too.", "AIJ602")]
    [InlineData("Copywriters score 2.8.", "AIJ602")]
    [InlineData("Bookkeepers (19.9) are lower.", "AIJ602")]
    [InlineData("At 19.0 this is a Green role.", "AIJ702")]
    [InlineData("This is a Green role.", "AIJ702")]
    [InlineData("The role lands at 19.0, in the Green zone.", "AIJ701")]
    [InlineData("ML/AI Engineer, a Yellow role, is further up.", "AIJ602")]
    [InlineData("The Yellow ML/AI Engineer is further up.", "AIJ602")]
    [InlineData("ML/AI Engineer stays Yellow.", "AIJ602")]
    [InlineData("ML/AI Engineer remains in Yellow.", "AIJ602")]
    [InlineData("ML/AI Engineer is labelled Green (Transforming).", "AIJ602")]
    [InlineData("DevOps Engineer (10.7) scores higher.", "AIJ603")]
    [InlineData("DevOps Engineer (10.7) stands above this role.", "AIJ603")]
    [InlineData("DevOps Engineer (10.7) ranks above Data Scientist.", "AIJ603")]
    [InlineData("ML/AI Engineer (68.2) scores lower.", "AIJ603")]
    [InlineData("A Warehouse Order Picker (23.4) has lower Task Resistance than a Data Scientist.", "AIJ603")]
    [InlineData("Bookkeeper (9.9) has higher Task Resistance.", "AIJ603")]
    [InlineData("Task Resistance is 1.70 for DevOps Engineer and 2.54 here.", "AIJ702")]
    [InlineData("Task Resistance is 1.70 for DevOps Engineer and 3.54 here.", "AIJ702")]
    [InlineData("Against 68.2 for ML/AI Engineer stand 29.0 here.", "AIJ702")]
    [InlineData("Tasks scoring 3 or more fill 45% of the week.", "AIJ702")]
    [InlineData("The share of task time at 3 or more is 45%.", "AIJ701")]
    [InlineData("The share of time scoring 3+ is 45%.", "AIJ701")]
    [InlineData("Tasks at 3 or above take 45% of the time.", "AIJ702")]
    [InlineData("The barriers add up to 8.", "AIJ701")]
    [InlineData("Evidence scores 8.", "AIJ701")]
    [InlineData("Barriers score 5.", "AIJ701")]
    [InlineData("Protective principles add up to 4.", "AIJ701")]
    [InlineData("An evidence score of -4 is low.", "AIJ702")]
    [InlineData("Raw comes to 5.25.", "AIJ701")]
    [InlineData("Task Resistance comes to 3.70.", "AIJ701")]
    public void A_wrong_one_about_it_or_its_neighbours_is_found(string sentence, string rule) =>
        Assert.Equal(rule, Assert.Single(Check(sentence, "data-scientist"), f => f.Severity != Severity.Note).Rule.Id);

    [Theory]
    [InlineData("AIJRI 54.5 is the score.", true)]
    [InlineData("AIJRI 93.7 is the score.", false)]
    [InlineData("The total weighted is 2.50.", true)]
    [InlineData("The total weighted is 3.71.", false)]
    [InlineData("ML/AI Engineer (61.2) is near.", true)]
    [InlineData("ML/AI Engineer: 12.5 applications a post.", false)]
    public void A_sentence_is_corrected_where_a_slip_or_its_form_leaves_no_doubt(string sentence, bool isCorrected) =>
        Assert.Equal(isCorrected, Assert.Single(Check(sentence), f => f.Severity != Severity.Note).Fix is not null);

    [Fact]
    public void An_alias_of_one_word_is_a_name_with_its_capital_only()
    {
        InputFile[] files =
        [
            new("/x/keeper.md", "keeper.md", "---\naliases: [Driver]\n---\n" + Example.Text),
            new("/x/pilot.md", "pilot.md", Example.With("Fair.", "The main driver (12.3) is cost. The Driver (12.3) is another.", Example.With("Lighthouse Keeper", "Harbour Pilot"))),
        ];
        var found = Assert.Single(Compiler.Check(files, Methods, Defaults, null, Severities.Default, 2).Findings, f => f.Rule == Rules.StaleQuotation);
        Assert.Equal("The Driver (", found.Place.LineText[(found.Place.Column - 13)..(found.Place.Column - 1)]);
    }

    [Fact]
    public void An_alias_that_begins_small_is_a_name_as_it_stands()
    {
        InputFile[] files =
        [
            new("/x/keeper.md", "keeper.md", "---\naliases: [iOS]\n---\n" + Example.Text),
            new("/x/pilot.md", "pilot.md", Example.With("Fair.", "Beside iOS (12.3) it is fair.", Example.With("Lighthouse Keeper", "Harbour Pilot"))),
        ];
        Assert.Single(Compiler.Check(files, Methods, Defaults, null, Severities.Default, 2).Findings, f => f.Rule == Rules.StaleQuotation);
    }

    /// <summary>What is found in a document of the site to which this sentence was added.</summary>
    internal static IEnumerable<Finding> Check(string sentence, string role = "senior-software-engineer") => Check(new Dictionary<string, string> { [role] = sentence });

    /// <summary>What is found in documents of the site to which these lines were added, each a paragraph.</summary>
    internal static IEnumerable<Finding> Check(IReadOnlyDictionary<string, string> added)
    {
        const string Heading = "## What the Numbers Don't Capture\n";
        var folder = Path.Combine(Files.Root, "content", "roles");
        var files = ContentFolder.Documents(folder).Select(file =>
        {
            var text = File.ReadAllText(file.FullPath);
            if (!added.TryGetValue(Path.GetFileNameWithoutExtension(file.FullPath), out var lines))
                return file;
            Assert.Contains(Heading, text, StringComparison.Ordinal);
            return file with { Text = text.Replace(Heading, $"{Heading}\n{lines.Replace("\n", "\n\n", StringComparison.Ordinal)}\n", StringComparison.Ordinal) };
        }).ToList();
        return Compiler.Check(files, Methods, Defaults, null, Severities.Default, 2).Findings.Where(f => added.ContainsKey(Path.GetFileNameWithoutExtension(f.Place.Path)) && f.Rule != Rules.UnknownCategory);
    }
}
