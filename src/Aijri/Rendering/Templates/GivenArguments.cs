using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>What each template that is being rendered was given, and what the engine's own nodes know of it. Few of them ask, so they are told only when one is evaluated.</summary>
/// <param name="engine">The engine.</param>
internal sealed class GivenArguments(TemplateContext engine)
{
    // The innermost last; of those that were told a template may have changed what the engine knows.
    private readonly List<object?[]> _given = [];
    private readonly List<ScriptArray> _told = [];

    /// <summary>Says that a template begins, and what it is given: its own name first.</summary>
    public void Enter(object?[] arguments) => _given.Add(arguments);

    /// <summary>Says that it ended.</summary>
    public void Leave()
    {
        if (_told.Count == _given.Count)
        {
            engine.PopLocal();
            _told.RemoveAt(_told.Count - 1);
        }
        _given.RemoveAt(_given.Count - 1);
    }

    /// <summary>What the innermost template was given at a place; false where it was not given so much.</summary>
    public bool TryGet(int index, out object? value)
    {
        value = null;
        if (_given.Count == 0)
            return false;
        var isTold = _told.Count == _given.Count;
        if (index >= (isTold ? _told[^1].Count : _given[^1].Length))
            return false;
        value = isTold ? _told[^1][index] : _given[^1][index];
        return true;
    }

    /// <summary>Tells the engine's own nodes, and gives each template room for variables of its own.</summary>
    public void Tell()
    {
        while (_told.Count < _given.Count)
        {
            _told.Add([.. _given[_told.Count]]);
            engine.PushLocal();
            engine.SetValue(ScriptVariable.Arguments, _told[^1], asReadOnly: true);
        }
    }
}
