import { pathToFileURL } from "node:url";
import type { Position } from "@/lib/utils/position";
import { encodePath } from "@/lib/utils/url";

export interface EditorLink {
	name: string;
	href: string;
}

export interface IdeaProject {
	name: string;
	path: string;
}

/** JetBrains editors for web sites beside IntelliJ IDEA, with their names in Toolbox's URLs. */
const TOOLBOX_EDITORS = { WebStorm: "web-storm", PhpStorm: "php-storm" };

/**
 * Lists links to a position in a file, in each editor's URL scheme. `project` is that of a JetBrains editor; without one, only IntelliJ IDEA
 * opens files.
 */
export function listEditorLinks(file: string, { line, column }: Position, project?: IdeaProject): EditorLink[] {
	const path = pathToFileURL(file).pathname;
	return [
		{ name: "VS Code", href: `vscode://file${path}:${line}:${column}` },
		{
			name: "IntelliJ IDEA",
			href: `idea://open?${new URLSearchParams({ file, line: String(line), column: String(column) })}`,
		},
		...(project ? listToolboxLinks(project, { line, column }) : []),
		{ name: "Zed", href: `zed://file${path}:${line}:${column}` },
	];
}

/**
 * Lists links that JetBrains Toolbox opens. Editors know projects by their names, and count lines and columns from zero:
 * https://github.com/JetBrains/intellij-community/blob/master/platform/lang-impl/src/com/intellij/navigation/NavigatorWithinProject.kt
 */
function listToolboxLinks({ name: project, path }: IdeaProject, { line, column }: Position): EditorLink[] {
	const place = `project=${encodeURIComponent(project)}&path=${encodePath(path)}:${line - 1}:${column - 1}`;
	return Object.entries(TOOLBOX_EDITORS).map(([name, tag]) => ({
		name,
		href: `jetbrains://${tag}/navigate/reference?${place}`,
	}));
}
