/** Matches the paths that Next's development server uses itself: scripts, WebSockets, and its developer tools. */
export const INTERNAL = /\/(?:_next|__nextjs)/;

/** Matches the actions of Next's developer tools, such as to start a debugger or an editor. */
export const TOOLS = /\/(?:__nextjs|_next\/mcp)/;
/** Matches fonts that the dialog with an error of the code needs, on every device. */
export const FONTS = /\/__nextjs_font\//;
export const DIALOG =
	/\/__nextjs_(?:original-stack-frames|source-map|devtools_config|disable_dev_indicator|server_status)$/;
