using Aijri.Sources;

namespace Aijri.Tests.Sources;

public class RentedListTests
{
    [Fact]
    public void It_holds_what_was_added_however_much_that_is()
    {
        var list = new RentedList<int>(1);
        for (var i = 0; i < 1000; i++)
            list.Add(i);
        Assert.Equal(1000, list.Count);
        Assert.Equal(Enumerable.Range(0, 1000), list.Items.ToArray());
        list.Return();
    }
}
