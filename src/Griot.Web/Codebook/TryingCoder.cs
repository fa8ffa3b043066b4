using Griot.Analysis;
using Griot.Engine;
using Griot.Web.Serving;

namespace Griot.Web.Codebook;

/// <summary>The coder that knows the workspace's imported places, made when first needed. Places imported while the server runs count after a restart.</summary>
internal sealed class TryingCoder(OpenWorkspace workspace)
{
    // A failure is not kept: the next call may find the import mended.
    private readonly Lazy<Coder> _coder = new(() => workspace.Read(opened => WorkspaceCoder.Of(opened.Gazetteers)), LazyThreadSafetyMode.PublicationOnly);

    public Coder Coder => _coder.Value;
}
