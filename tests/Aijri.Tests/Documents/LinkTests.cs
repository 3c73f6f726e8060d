using Aijri.Documents;
using Aijri.Tests.Sources;

namespace Aijri.Tests.Documents;

public class LinkTests
{
    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("../nurse/", true)]
    [InlineData("#tasks", true)]
    [InlineData("/a?b=c:d", true)]
    [InlineData("", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void A_link_may_be_relative_or_lead_to_the_web_or_a_mailbox(string url, bool isSafe) => Assert.Equal(isSafe, Link.IsSafe(url));

    [Theory]
    [InlineData("# Nurse\n\nRead «[this](javascript:alert(1))» now.\n")]
    [InlineData("# Nurse\n\nRead «<javascript:alert(1)>» now.\n")]
    [InlineData("# Nurse\n\n##\t«[this](javascript:alert(1))» ##\n")]
    [InlineData("# Nurse\n\n-\t# \t«[this](javascript:alert(1))»\n")]
    [InlineData("# Nurse\n\nRead «[this][a]» now.\n\n[a]: javascript:alert(1)\n")]
    public void A_link_that_could_run_something_is_found_where_it_stands(string marked)
    {
        var (text, place) = Given.Marked(marked);
        Assert.Equal([new Link("javascript:alert(1)", place)], Link.Unsafe(Given.Document(text).Document).AsEnumerable());
    }

    [Fact]
    public void Code_holds_no_links() => Assert.Empty(Link.Unsafe(Given.Document("`[a](javascript:b)`\n").Document));
}
