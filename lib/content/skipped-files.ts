import { SITE_FILE } from "@/lib/config/parse";
import { createDiagnostic, type Diagnostic, FILE_START, type Position } from "@/lib/utils/diagnostics";
import type { ContentSource } from "./source/content-source";
import type { SkippedFile } from "./source/skipped-files";

export function describeSkippedFile({ file, reason, problem = "" }: SkippedFile): Diagnostic {
	switch (reason) {
		case "undated":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This post is not shown because its file name has no date, which Jekyll requires. Rename it, as in 2026-05-04-name.md.",
			);
		case "format":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This post is not shown because it is not a Markdown file. Convert it to Markdown; HTML can be saved as `.md`.",
			);
		case "code":
			return createDiagnostic(
				"post-left-out",
				file,
				FILE_START,
				"This file is not shown because posts and pages are Markdown or MDX. Save it as `.mdx`, or move a component to `components/`.",
			);
		case "folder":
			return createDiagnostic(
				"post-left-out",
				SITE_FILE,
				FILE_START,
				`The posts in \`${file}\` are not shown because the folder is not read. Move it into \`posts/\`, the folder of posts.`,
			);
		case "list":
			return createDiagnostic(
				"list-left-out",
				file,
				FILE_START,
				"This page is not shown because this blog makes its own list of posts. For a page with its text, move it to `pages`.",
			);
		case "link":
			return createDiagnostic("symbolic-link", file, FILE_START, `\`${file}\` ${problem}`);
		case "name":
			return createDiagnostic(
				"file-left-out",
				file,
				FILE_START,
				`\`${file}\` is not published because hidden files, copies, unfinished downloads and private keys never are. Rename or delete it.`,
			);
	}
}

/** Reports folders in settings that would publish drafts or the whole content folder. */
export function describeRefusedFolders(
	source: ContentSource,
	positionOf: (setting: "posts" | "static") => Position,
): Diagnostic[] {
	return source.refusedFolders().map(({ mount, problem }) => {
		const setting = mount.at.startsWith("public") ? "static" : "posts";
		const message = `The folder \`${mount.from || "."}\` ${problem} It is not used. Set \`${setting}:\` to another folder.`;
		return createDiagnostic("site", SITE_FILE, positionOf(setting), message);
	});
}
