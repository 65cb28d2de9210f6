import type { Folder, Mount } from "@/lib/content/source/types";

const USUAL = ["blog", "posts", "post", "articles", "writing", "notes", "news"];
const TEXT = /\.(md|mdx|markdown)$/i;

/**
 * The sections of a folder that hold the posts: those that are named, else one with a usual name, else the fullest one.
 * None where more texts lie beside the sections: then the folder itself has the posts.
 */
export function postSections(folder: Folder, content: string, named: readonly string[] = []): string[] {
	const names = folder.names(content).filter((name) => !/^[._]/.test(name));
	const isText = (name: string) => TEXT.test(name) || isBundle(folder, `${content}/${name}`);
	const all = names.filter((name) => !isText(name) && folder.isFolder(`${content}/${name}`));
	const wanted = named.filter((name) => all.includes(name));
	if (wanted.length > 0) return wanted;
	const usual = USUAL.find((name) => all.includes(name));
	if (usual) return [usual];
	const [fullest] = all
		.map((name) => ({ name, texts: countTexts(folder, `${content}/${name}`, 3) }))
		.sort((a, b) => b.texts - a.texts);
	return fullest && fullest.texts > 0 && fullest.texts >= names.filter(isText).length ? [fullest.name] : [];
}

/** Whether a folder is one text with what belongs to it. */
function isBundle(folder: Folder, path: string): boolean {
	return folder.isFile(`${path}/index.md`) || folder.isFile(`${path}/index.mdx`);
}

/** One section is the posts, and so is the folder that has none; of several, each is a folder among them, so that no file hides another. */
export function sectionMounts(content: string, sections: readonly string[]): Mount[] {
	if (sections.length === 0) return [{ at: "posts", from: content }];
	return sections.map((name) => ({
		at: sections.length === 1 ? "posts" : `posts/${name}`,
		from: `${content}/${name}`,
	}));
}

function countTexts(folder: Folder, path: string, depth: number): number {
	return folder.names(path).reduce((sum, name) => {
		const below = `${path}/${name}`;
		if (/^[._]/.test(name)) return sum;
		if (TEXT.test(name)) return sum + 1;
		return depth > 0 && folder.isFolder(below) ? sum + countTexts(folder, below, depth - 1) : sum;
	}, 0);
}
