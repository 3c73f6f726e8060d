using System.Text;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Sources;

public class SourceFileTests
{
    [Fact]
    public void A_byte_order_mark_is_no_text() => Assert.Equal("Role", SourceFile.Decode("role.md", [0xEF, 0xBB, 0xBF, .. "Role"u8]).Text);

    [Fact]
    public void Columns_do_not_count_the_byte_order_mark()
    {
        var file = SourceFile.Decode("role.md", [0xEF, 0xBB, 0xBF, .. "Role"u8]);
        Assert.Equal(1, file.Locate(SourceSpan.At(0)).Column);
    }

    [Theory]
    [InlineData("one\ntwo\nthree")]
    [InlineData("one\r\ntwo\r\nthree")]
    [InlineData("one\rtwo\rthree")]
    [InlineData("one\rtwo\nthree")]
    [InlineData("one\ntwo\r\nthree")]
    public void Every_line_end_begins_one_line(string text)
    {
        var place = new SourceFile("role.md", text).Locate(new SourceSpan(text.Length - 5, text.Length));
        Assert.Equal((3, 1, 3, 6, "three"), (place.Line, place.Column, place.EndLine, place.EndColumn, place.LineText));
    }

    [Fact]
    public void A_span_may_cross_lines()
    {
        var place = Given.File("one\ntwo\nthree").Locate(new SourceSpan(1, 6));
        Assert.Equal((1, 2, 2, 3, "one"), (place.Line, place.Column, place.EndLine, place.EndColumn, place.LineText));
    }

    [Fact]
    public void Columns_count_utf16_code_units_as_editors_do()
    {
        var (text, span) = Given.Marked("é 😀 «2»");
        var place = Given.File(text).Locate(span);
        Assert.Equal((6, 7), (place.Column, place.EndColumn));
    }

    [Fact]
    public void The_first_byte_that_is_not_utf8_is_named_and_the_text_ends_before_it()
    {
        var file = SourceFile.Decode("role.md", [.. "é2"u8, 0xFF, .. "3"u8]);
        Assert.Equal((3L, "é2"), (file.InvalidByteAt, file.Text));
    }

    [Fact]
    public void The_offset_of_a_wrong_byte_counts_the_byte_order_mark() =>
        Assert.Equal(4, SourceFile.Decode("role.md", [0xEF, 0xBB, 0xBF, .. "a"u8, 0xC3]).InvalidByteAt);

    [Fact]
    public void A_letter_cut_off_at_the_end_is_not_utf8() => Assert.Equal(1, SourceFile.Decode("role.md", [(byte)'a', 0xF0, 0x9F, 0x98]).InvalidByteAt);

    [Fact]
    public void Text_in_utf16_is_not_utf8() => Assert.Equal(0, SourceFile.Decode("role.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Role")]).InvalidByteAt);

    [Fact]
    public void Good_text_has_no_wrong_byte() => Assert.Equal(-1, SourceFile.Decode("role.md", "68.2"u8).InvalidByteAt);

    [Fact]
    public void Four_mebibytes_are_read() => Assert.False(SourceFile.Decode("role.md", new byte[SourceFile.MaxBytes]).IsTooLarge);

    [Fact]
    public void One_byte_more_than_four_mebibytes_is_not_read()
    {
        var file = SourceFile.Decode("role.md", new byte[SourceFile.MaxBytes + 1]);
        Assert.Equal((true, ""), (file.IsTooLarge, file.Text));
    }

    [Fact]
    public void A_file_on_disk_that_is_too_large_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var file = SourceFile.Read(folder.Write("large.md", new byte[SourceFile.MaxBytes + 1]), "large.md");
        Assert.Equal((true, ""), (file.IsTooLarge, file.Text));
    }

    [Fact]
    public void A_file_on_disk_is_known_by_the_name_it_is_given()
    {
        using var folder = new TemporaryFolder();
        var file = SourceFile.Read(folder.Write("role.md", "Role"), "roles/role.md");
        Assert.Equal(("roles/role.md", "Role"), (file.Path, file.Text));
    }

    [Fact]
    public void A_place_past_the_end_is_the_end()
    {
        var place = Given.File("one\ntwo").Locate(new SourceSpan(100, 200));
        Assert.Equal((2, 4, 2, 4), (place.Line, place.Column, place.EndLine, place.EndColumn));
    }

    [Fact]
    public void A_place_in_an_empty_file_is_its_beginning() => Assert.Equal("role.md:1:1", Given.File("").Locate(new SourceSpan(0, 5)).ToString());

    [Fact]
    public void A_place_after_the_last_line_end_is_on_a_line_of_its_own() => Assert.Equal(2, Given.File("one\n").LineOf(4));

    [Fact]
    public void A_line_that_is_not_there_begins_at_the_end() => Assert.Equal(7, Given.File("one\ntwo").StartOfLine(9));

    [Fact]
    public void The_frame_of_a_long_line_is_cut()
    {
        var place = Given.File(new string('a', 5_000)).Locate(new SourceSpan(10, 12));
        Assert.Equal(new string('a', 400) + "…", place.LineText);
    }

    [Fact]
    public void A_long_line_is_not_cut_through_a_character() =>
        Assert.Equal(new string('a', 399) + "…", Given.File(new string('a', 399) + "😀" + new string('a', 100)).Locate(new SourceSpan(0, 1)).LineText);

    [Fact]
    public void A_place_far_out_on_a_long_line_has_no_frame() => Assert.Equal("", Given.File(new string('a', 5_000)).Locate(new SourceSpan(3_000, 3_001)).LineText);

    [Fact]
    public void Locate_never_fails_for_any_span() =>
        Gen.Select(Gen.String[Gen.Char["a\r\n\t😀é|"], 0, 40], Gen.Int, Gen.Int).Sample((text, start, end) =>
        {
            var place = Given.File(text).Locate(new SourceSpan(start, end));
            Assert.True(place is { Line: >= 1, Column: >= 1 } && (place.EndLine, place.EndColumn).CompareTo((place.Line, place.Column)) >= 0);
        }, iter: 2_000);

    [Fact]
    public void Line_and_column_lead_back_to_the_offset() =>
        Gen.Select(Gen.String[Gen.Char["ab\r\n"], 0, 40], Gen.Int[0, 40]).Sample((text, offset) =>
        {
            var at = Math.Min(offset, text.Length);
            var file = Given.File(text);
            var place = file.Locate(SourceSpan.At(at));
            Assert.Equal(at, file.StartOfLine(place.Line) + place.Column - 1);
        }, iter: 2_000);

    [Theory]
    [InlineData("6.00 − 2.25, −3", '−')]
    [InlineData("a − b, -3", '-')]
    [InlineData("-3", '-')]
    public void The_minus_is_the_one_that_stands_before_numbers(string text, char minus) => Assert.Equal(minus, new SourceFile("role.md", text).Minus);

    [Fact]
    public void Any_bytes_decode_to_their_valid_beginning() =>
        Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            var file = SourceFile.Decode("role.md", bytes);
            var skipped = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
            var end = file.InvalidByteAt < 0 ? bytes.Length : (int)file.InvalidByteAt;
            Assert.Equal(bytes[skipped..end], Encoding.UTF8.GetBytes(file.Text));
        }, iter: 2_000);
}
