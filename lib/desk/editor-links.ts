import { pathToFileURL } from "node:url";
import type { Position } from "@/lib/utils/diagnostics";
import { encodePath } from "@/lib/utils/url";

/** A link that opens a file in an editor. */
export interface EditorLink {
	name: string;
	href: string;
}

/** A project of an editor of JetBrains, and the path of a file in it. */
export interface IdeaProject {
	name: string;
	path: string;
}

/** The editors of JetBrains for web sites beside IntelliJ IDEA, by what the Toolbox calls them. */
const TOOLBOX_EDITORS = { WebStorm: "web-storm", PhpStorm: "php-storm" };

/**
 * Returns links to a line of a file, in the URLs of each editor. `project` is that of an editor of JetBrains; without one, only
 * IntelliJ IDEA opens files.
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
 * Returns the links that JetBrains' Toolbox opens. Editors know projects by their names, and count lines and columns from zero:
 * https://github.com/JetBrains/intellij-community/blob/master/platform/lang-impl/src/com/intellij/navigation/NavigatorWithinProject.kt
 */
function listToolboxLinks({ name: project, path }: IdeaProject, { line, column }: Position): EditorLink[] {
	const place = `project=${encodeURIComponent(project)}&path=${encodePath(path)}:${line - 1}:${column - 1}`;
	return Object.entries(TOOLBOX_EDITORS).map(([name, tag]) => ({
		name,
		href: `jetbrains://${tag}/navigate/reference?${place}`,
	}));
}
