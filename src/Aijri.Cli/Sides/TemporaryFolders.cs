using System.Runtime.InteropServices;

namespace Aijri.Cli.Sides;

/// <summary>Folders that are gone afterwards, also when the command fails or is interrupted.</summary>
internal sealed class TemporaryFolders : IDisposable
{
    private readonly List<string> _paths = [];
    private readonly PosixSignalRegistration[] _onSignal;

    public TemporaryFolders()
    {
        // The signal then ends the process as it would without this.
        _onSignal = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM]).Select(s => PosixSignalRegistration.Create(s, _ => Delete()))];
    }

    /// <summary>A new, empty folder.</summary>
    public string Create()
    {
        var path = Directory.CreateTempSubdirectory("aijri-").FullName;
        lock (_paths)
            _paths.Add(path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _onSignal)
            registration.Dispose();
        Delete();
    }

    private void Delete()
    {
        lock (_paths)
        {
            foreach (var path in _paths)
            {
                try
                {
                    Directory.Delete(path, recursive: true);
                }
                catch (IOException)
                {
                    // Gone already, or still being written to when the process ends.
                }
            }
        }
    }
}
