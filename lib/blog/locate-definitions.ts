import { AUTHORS_FILE, TAGS_FILE } from "@/lib/config/data-files";
import { slugKey } from "@/lib/content/urls/slug";
import { FILE_START, type Position } from "@/lib/utils/position";
import { parseYaml } from "@/lib/utils/yaml";
import type { Blog } from "./blog";

interface Definition extends Position {
	/** In this blog's layout. */
	file: string;
}

/** Finds where a tag is described, by any of its spellings. */
export async function locateTag(blog: Blog, name: string): Promise<Definition | undefined> {
	const tag = (await blog.collection()).definedTags.get(slugKey(name));
	return tag && { file: TAGS_FILE, ...(tag.position ?? FILE_START) };
}

/** Finds where an author is described, by id or name. */
export async function locateAuthor(blog: Blog, name: string): Promise<Definition | undefined> {
	const { authors } = await blog.collection();
	const id = authors.has(name) ? name : [...authors].find(([, author]) => author.name === name)?.[0];
	if (id === undefined || !(await blog.source.isFile(AUTHORS_FILE))) return undefined;
	const position = parseYaml(await blog.source.readTextFile(AUTHORS_FILE)).positionOf([id]);
	return { file: AUTHORS_FILE, ...(position ?? FILE_START) };
}
