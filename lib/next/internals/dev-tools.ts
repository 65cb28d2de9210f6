/** Matches the paths that Next's development server keeps to itself: scripts, WebSockets, and what its developer tools do. */
export const INTERNAL = /\/(?:_next|__nextjs)/;

/** Matches what developer tools can do with Next's server, such as to start a debugger or an editor. */
export const TOOLS = /\/(?:__nextjs|_next\/mcp)/;
/** Matches what of it the dialog with an error of the code needs: on every device, and on this machine. */
export const FONTS = /\/__nextjs_font\//;
export const DIALOG =
	/\/__nextjs_(?:original-stack-frames|source-map|devtools_config|disable_dev_indicator|server_status)$/;
