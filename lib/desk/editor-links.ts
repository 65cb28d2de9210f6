import { pathToFileURL } from "node:url";
import type { Position } from "@/lib/utils/diagnostics";

/** A link that opens a file in an editor. */
export interface EditorLink {
	name: string;
	href: string;
}

/**
 * Returns links to a line of a file, in the URLs of each editor. The last is answered by Next's development server, which opens
 * the editor that is running, or that of `REACT_EDITOR`, `VISUAL` or `EDITOR`.
 */
export function listEditorLinks(file: string, { line, column }: Position): EditorLink[] {
	const path = pathToFileURL(file).pathname;
	const query = new URLSearchParams({ file, line1: String(line), column1: String(column) });
	return [
		{ name: "VS Code", href: `vscode://file${path}:${line}:${column}` },
		{
			name: "JetBrains",
			href: `idea://open?${new URLSearchParams({ file, line: String(line), column: String(column) })}`,
		},
		{ name: "Zed", href: `zed://file${path}:${line}:${column}` },
		{ name: "$EDITOR", href: `/__nextjs_launch-editor?${query}` },
	];
}
