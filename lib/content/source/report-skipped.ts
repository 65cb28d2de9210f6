import path from "node:path/posix";
import { SITE_FILE } from "@/lib/config/parse";
import { isAboutFolder, isMisnamedPost, isPlainText } from "@/lib/content/layout/file-kinds";
import { isIn } from "@/lib/content/layout/layout";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { FILE_START, type Position } from "@/lib/utils/position";
import type { OpenedContent } from "./open-content";

/** Matches files in a folder that can have an `index.md`, unlike that of all posts, or of a section. */
const INDEX_FOLDER = /^(?:pages\/|(?:posts|drafts|sections\/[^/]+)\/[^/]+\/)/;

/** Matches the hidden file that iCloud leaves for a file that it has removed from this computer, `.hello.md.icloud`. */
export const ICLOUD = /\.icloud$/;

/** Describes a skipped file. `problem` is that of the file. */
type Describe = (file: string, problem: string) => string;

const describeProblem: Describe = (_, problem) => problem;
const describeLink: Describe = (file, problem) => `\`${file}\` ${problem}`;
const describeOtherFormat: Describe = (file) => `This post is not shown because ${describeFormat(file)}`;

/** Why a file is skipped: the rule that reports it, and the message. */
const REASONS = {
	/** Its system doesn't show it. The problem is the message. */
	excluded: { rule: "post-left-out", describe: describeProblem },
	/** It can't be rendered. */
	format: { rule: "post-left-out", describe: describeOtherFormat },
	/** It can't be rendered, and is reported if no post links to it. */
	unlinked: { rule: "post-left-out", describe: describeOtherFormat },
	/** It is a component. */
	code: {
		rule: "post-left-out",
		describe: () =>
			"This file is not shown because posts and pages are Markdown or MDX. Save it as `.mdx`, import it in a post, or move a component to `components/`.",
	},
	/** It is a folder of posts that is not read. */
	folder: {
		rule: "post-left-out",
		describe: (folder) =>
			`The posts in \`${folder}\` are not shown because the folder is not read. Move it into \`posts/\`, the folder of posts.`,
	},
	/** It is the list of posts of another system. */
	list: {
		rule: "list-left-out",
		describe: () =>
			"This page is not shown because this blog makes its own list of posts. For a page with its text, move it to `pages`.",
	},
	/** It is a symbolic link that is not followed. The problem is a phrase that follows its name. */
	link: { rule: "symbolic-link", describe: describeLink },
	/** It is a symbolic link to nothing, among the static files of another system. The problem is a phrase that follows its name. */
	dangling: { rule: "file-missing", describe: describeLink },
	/** It has nearly the name of a file or folder that is read. The problem is the message. */
	misnamed: { rule: "file-misnamed", describe: describeProblem },
	/** It is a post in the content folder itself. */
	beside: {
		rule: "post-left-out",
		describe: () =>
			"This post is not shown because it is not in a folder of posts. Move it to `posts/`, or to `pages/` if it is a page without a date.",
	},
	/** It is the page of another system for missing paths. */
	"not-found": {
		rule: "file-left-out",
		describe: (file) =>
			`\`${file}\` is not published because this blog makes its own page for paths that don't exist. Delete it after the move.`,
	},
	/** It hides the posts of a folder in another system. */
	settings: {
		rule: "folder-settings",
		describe: (file) =>
			`\`${file}\` keeps posts from readers in another system, but isn't read here, so that they are published. Write \`draft: true\` into each of them, or move them to \`drafts/\`. Then delete this file.`,
	},
	/** Its name isn't UTF-8. */
	encoding: {
		rule: "file-unreadable",
		describe: () => "The name of this file or folder is not encoded as UTF-8, so it is left out. Rename it.",
	},
	/** It is on iCloud only. */
	cloud: {
		rule: "file-unreadable",
		describe: (file) => {
			const name = path.basename(file).slice(1).replace(ICLOUD, "");
			return `\`${name}\` is left out because iCloud has removed it from this computer. Download it: right-click it in the Finder, then choose "Download Now".`;
		},
	},
	/** It is a copy of a post that a program made. */
	copy: {
		rule: "post-left-out",
		describe: () =>
			"This post is not shown because its name is that of a copy by a program for synchronization, an editor or a merge. Move what it has to its original and delete it, or rename it.",
	},
	/** Its name is never published. */
	name: {
		rule: "file-left-out",
		describe: (file) =>
			`\`${file}\` is not published because hidden files, copies, unfinished downloads, private keys and passwords never are. Rename or delete it.`,
	},
} satisfies Record<string, { rule: RuleName; describe: Describe }>;

/** A file that is left out although its owner may expect otherwise. */
export interface SkippedFile {
	file: string;
	reason: keyof typeof REASONS;
	problem?: string | undefined;
}

export function describeSkippedFile({ file, reason, problem = "" }: SkippedFile): Diagnostic {
	const { rule, describe } = REASONS[reason];
	// A diagnostic is about a file.
	const reported = reason === "folder" ? SITE_FILE : file;
	return createDiagnostic(rule, reported, FILE_START, describe(file, problem));
}

function describeFormat(file: string): string {
	if (isAboutFolder(file)) {
		const own = path.basename(file).replace(/\..*$/, "").toLowerCase();
		const name = own !== "readme" ? own : INDEX_FOLDER.test(file) ? "index" : "read-me";
		return `its name is that of a text about its folder. Rename it to \`${name}.md\`.`;
	}
	if (isMisnamedPost(file) || isPlainText(file)) {
		return `its name doesn't end in \`.md\`. Rename it to \`${path.basename(file).replace(/\..*$/, "")}.md\`.`;
	}
	return "it is not a Markdown file. Convert it to Markdown; HTML can be saved as `.md`.";
}

/** Reports folders in settings that would publish drafts or the whole content folder. */
export function describeRefusedFolders(
	refused: OpenedContent["refused"],
	positionOf: (setting: "posts" | "static" | "sections", ...nested: string[]) => Position,
): Diagnostic[] {
	return refused.map(({ mount, problem }) => {
		const isSection = isIn("sections", mount.at);
		const setting = isSection ? "sections" : mount.at.startsWith("public") ? "static" : "posts";
		const remedy = isSection ? "Give the section another name" : `Set \`${setting}:\` to another folder`;
		const message = `The folder \`${mount.from || "."}\` ${problem} It is not used. ${remedy}.`;
		return createDiagnostic("site", SITE_FILE, positionOf(setting, ...(isSection ? [mount.from] : [])), message);
	});
}
