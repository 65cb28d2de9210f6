import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { getEnginePackageDir } from "@/lib/cli/project/find-project";
import { loadSite } from "@/lib/config/load";
import { SITE_FILE } from "@/lib/config/parse";
import { isPageModule, POST_FILE } from "@/lib/content/layout/file-kinds";
import type { Project } from "@/lib/content/layout/layout";
import { ContentSource } from "@/lib/content/source/content-source";
import { ABOUT_REPOSITORY } from "@/lib/content/source/detect-posts-folder";
import { describeProject } from "@/lib/content/source/detect-project";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { readUtf8 } from "@/lib/utils/read-file";
import { hasOtherScripts } from "./project-files";

/** Matches posts and folders with code that runs in a folder of this blog. */
const CODE = /\.mdx$|^(?:components|slots|quire\.config\.m?[jt]s)$/i;

export interface Content {
	/** Whether it has posts or settings already, and needs no first post and no settings. */
	isBlog: boolean;
	/** Whether it has posts or components that run code once the folder has settings. */
	hasCode: boolean;
	/** Whether its settings are those of another system. */
	hasForeignSettings: boolean;
	hasBuild: boolean;
	/** The patterns of the addresses of posts in another system, without `.html`, and here, if a line in a new `site.yml` can keep the old ones. */
	addresses: { old: string; new: string } | undefined;
	/** Texts outside the blog's folders, which the engine doesn't read. */
	strayTexts: string[];
	settingsFile: string | undefined;
	description: string | undefined;
}

/** Finds out what a folder has before it becomes a blog. */
export async function describeContent(folder: string): Promise<Content> {
	const { detect } = await loadSourceAdapter(getEnginePackageDir());
	const source = new ContentSource(folder, { detectSite: detect });
	const project = source.project();
	const files = [...(await source.readSourceFiles("posts")), ...(await source.readSourceFiles("pages"))];
	return {
		isBlog: files.length > 0 || existsSync(path.join(folder, SITE_FILE)),
		hasBuild:
			project.system !== undefined ||
			hasOtherScripts(parsePackage((await readPresent(folder, "package.json")) ?? "{}")),
		hasCode:
			project.system === undefined &&
			([...files.map(({ file }) => file), ...readdirSync(folder)].some((name) => CODE.test(name)) ||
				listPageFiles(folder).some(isPageModule)),
		hasForeignSettings: project.config !== undefined || Object.keys(project.settings).length > 0,
		addresses: await findOldAddresses(folder, project),
		strayTexts: readdirSync(folder).filter((name) => POST_FILE.test(name) && !ABOUT_REPOSITORY.test(name)),
		settingsFile: existsSync(path.join(folder, SITE_FILE)) ? undefined : project.config,
		description: describeProject(project),
	};
}

async function findOldAddresses(folder: string, project: Project): Promise<Content["addresses"]> {
	// With a `site.yml`, these folders would be the blog's own.
	const isOwn = [SITE_FILE, "posts", "pages"].some((name) => existsSync(path.join(folder, name)));
	if (project.system === undefined || isOwn) return undefined;
	const { site } = await loadSite(folder, undefined, project);
	// No page of the blog has an extension.
	const old = site.oldPermalinks[0]?.replace(/\.html?$/, "");
	return old === undefined || old === site.permalink ? undefined : { old, new: site.permalink };
}

function listPageFiles(folder: string): string[] {
	const pages = path.join(folder, "pages");
	if (!existsSync(pages)) return [];
	return readdirSync(pages, { recursive: true, encoding: "utf8" }).map((name) => `pages/${name.replaceAll("\\", "/")}`);
}

/** Reads a text of a folder; `undefined` if there is no such file. */
export async function readPresent(folder: string, file: string): Promise<string | undefined> {
	let text: string | undefined;
	try {
		text = await readUtf8(path.join(folder, file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw new CommandError(
			`\`${file}\` can't be read: ${(error as Error).message}. Make it readable, or move it away.`,
		);
	}
	if (text === undefined) throw new CommandError(`\`${file}\` is not UTF-8. Save it as UTF-8, or move it away.`);
	return text;
}

export function parsePackage(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new CommandError(`\`package.json\` is no valid JSON: ${(error as Error).message}. Nothing was written.`);
	}
}
