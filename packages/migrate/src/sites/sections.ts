import { POST_FILE } from "quire-blog/source-adapter";
import type { Folder, Mount } from "@/packages/migrate/src/adapter-types";
import { isLanguage } from "./settings";

/** Names of sections with posts, the most usual first. */
const USUAL_SECTIONS = ["blog", "posts", "post", "_posts", "articles", "writing", "notes", "news", "essays"];

/** Folders of posts in systems that prescribe none. */
export const POST_FOLDERS = [
	"data/blog",
	"content/blog",
	"content/posts",
	"content/post",
	"src/content/blog",
	"_posts",
	"posts",
	"src/posts",
];

interface SectionSettings {
	mainSections?: readonly string[];
	language?: string | undefined;
}

/**
 * Returns the sections (folders below the content folder) with the posts: those of the settings, else the one with
 * dated texts, else one with a usual name, else the one with most files. Returns none if the posts are in the content
 * folder itself.
 */
export function postSections(folder: Folder, content: string, settings: SectionSettings = {}): string[] {
	const { mainSections = [], language } = settings;
	const names = folder.names(content).filter((name) => !/^[._]/.test(name));
	const isPage = (name: string) => POST_FILE.test(name) || isPageBundle(folder, `${content}/${name}`);
	const sections = names.filter((name) => !isPage(name) && folder.isFolder(`${content}/${name}`));
	const existing = mainSections.filter((name) => sections.includes(name));
	if (existing.length > 0) return existing;
	const dated = folder.findPosts(content, language);
	if (dated) return dated.path === content ? [] : [dated.path.slice(content.length + 1)];
	const usual = USUAL_SECTIONS.find((name) => sections.includes(name));
	if (usual) return [usual];
	const [largest] = sections
		.map((name) => ({ name, files: countFiles(folder, `${content}/${name}`, 3) }))
		.sort((a, b) => b.files - a.files);
	return largest && largest.files > 0 && largest.files >= names.filter(isPage).length ? [largest.name] : [];
}

function isPageBundle(folder: Folder, path: string): boolean {
	return folder.isFile(`${path}/index.md`) || folder.isFile(`${path}/index.mdx`);
}

/** Removes the folder of the site's language. */
export function sectionRoute(section: string): string {
	const [first = "", ...rest] = section.split("/");
	return isLanguage(first) ? rest.join("/") : section;
}

/** Neither these folders nor those above them are part of a URL. */
const CONTAINER = /^(src|app|pages|routes|content|contents|data|public|source|static)$/;
/** Route groups and private folders of Next.js aren't part of a URL. */
const UNNAMED = /^(\(.*\)|_(?!posts$).*)$/;

/**
 * Returns the path of a folder of posts without the first slash, as most systems make it: `en/blog` for
 * `src/pages/en/blog`.
 */
export function postRoute(path: string): string {
	// Starlight has its pages in a collection of this name.
	const names = path.replace(/^src\/content\/docs\//, "").split("/");
	return names
		.slice(names.findLastIndex((name) => CONTAINER.test(name)) + 1)
		.filter((name) => !UNNAMED.test(name))
		.join("/")
		.replace(/^_posts$/, "posts");
}

/** Mounts a single section, or without any the content folder, at `posts`, and several sections below it. */
export function sectionMounts(content: string, sections: readonly string[]): Mount[] {
	if (sections.length === 0) return [{ at: "posts", from: content }];
	return sections.map((name) => ({
		at: sections.length === 1 ? "posts" : `posts/${name}`,
		from: `${content}/${name}`,
	}));
}

function countFiles(folder: Folder, path: string, depth: number): number {
	return folder.names(path).reduce((sum, name) => {
		const child = `${path}/${name}`;
		if (/^[._]/.test(name)) return sum;
		if (POST_FILE.test(name)) return sum + 1;
		return depth > 0 && folder.isFolder(child) ? sum + countFiles(folder, child, depth - 1) : sum;
	}, 0);
}
