import type { Folder, Mount } from "@/lib/layouts/types";

const USUAL = ["blog", "posts", "post", "articles", "writing", "notes", "news"];
const TEXT = /\.(md|mdx|markdown)$/i;

/** The sections of a folder that hold the posts: those that are named, else one with a usual name, else the fullest one. */
export function postSections(folder: Folder, content: string, named: readonly string[] = []): string[] {
	const all = folder.names(content).filter((name) => !/^[._]/.test(name) && folder.isFolder(`${content}/${name}`));
	const wanted = named.filter((name) => all.includes(name));
	if (wanted.length > 0) return wanted;
	const usual = USUAL.find((name) => all.includes(name));
	if (usual) return [usual];
	const [fullest] = all
		.map((name) => ({ name, texts: countTexts(folder, `${content}/${name}`, 3) }))
		.sort((a, b) => b.texts - a.texts);
	return fullest && fullest.texts > 0 ? [fullest.name] : [];
}

/** One section is the posts; of several, each is a folder among them, so that no file hides another. */
export function sectionMounts(content: string, sections: readonly string[]): Mount[] {
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
