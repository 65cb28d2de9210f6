import type { Folder, Mount } from "@/lib/content/source/types";

/** The usual names of a section with posts, the most usual first. */
const USUAL_SECTIONS = ["blog", "posts", "post", "articles", "writing", "notes", "news"];
const MARKDOWN_FILE = /\.(md|mdx|markdown)$/i;

/**
 * Returns the sections (folders of the content folder) with the posts: those that the settings name, else one with a usual
 * name, else the one with most files. Returns none if more files are outside of sections, so that the content folder itself
 * has the posts.
 */
export function postSections(folder: Folder, content: string, mainSections: readonly string[] = []): string[] {
	const names = folder.names(content).filter((name) => !/^[._]/.test(name));
	const isPage = (name: string) => MARKDOWN_FILE.test(name) || isPageBundle(folder, `${content}/${name}`);
	const sections = names.filter((name) => !isPage(name) && folder.isFolder(`${content}/${name}`));
	const existing = mainSections.filter((name) => sections.includes(name));
	if (existing.length > 0) return existing;
	const usual = USUAL_SECTIONS.find((name) => sections.includes(name));
	if (usual) return [usual];
	const [largest] = sections
		.map((name) => ({ name, files: countFiles(folder, `${content}/${name}`, 3) }))
		.sort((a, b) => b.files - a.files);
	return largest && largest.files > 0 && largest.files >= names.filter(isPage).length ? [largest.name] : [];
}

/** Tells whether a folder is a single page with its resources. */
function isPageBundle(folder: Folder, path: string): boolean {
	return folder.isFile(`${path}/index.md`) || folder.isFile(`${path}/index.mdx`);
}

/** Mounts sections at `posts`: a single one (or, without any, the content folder) directly, several ones below it. */
export function sectionMounts(content: string, sections: readonly string[]): Mount[] {
	if (sections.length === 0) return [{ at: "posts", from: content }];
	return sections.map((name) => ({
		at: sections.length === 1 ? "posts" : `posts/${name}`,
		from: `${content}/${name}`,
	}));
}

/** Counts the Markdown files below a folder, down to a depth. */
function countFiles(folder: Folder, path: string, depth: number): number {
	return folder.names(path).reduce((sum, name) => {
		const child = `${path}/${name}`;
		if (/^[._]/.test(name)) return sum;
		if (MARKDOWN_FILE.test(name)) return sum + 1;
		return depth > 0 && folder.isFolder(child) ? sum + countFiles(folder, child, depth - 1) : sum;
	}, 0);
}
