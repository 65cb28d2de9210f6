import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import matter from "gray-matter";

interface FrontMatter {
	title: string;
	description: string;
	date: string;
	image?: { src: string; width: number; height: number };
}

/** A post of the plain blog. */
export interface Post extends FrontMatter {
	slug: string;
	body: string;
}

const folder = path.join(process.cwd(), "posts");

/** Returns all posts, newest first. */
export async function getPosts(): Promise<Post[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
	const posts = await Promise.all(files.map((file) => getPost(file.replace(".md", ""))));
	return posts.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Returns a post by its slug, which may be percent-encoded. */
export async function getPost(name: string): Promise<Post> {
	const slug = decodeURIComponent(name);
	const { data, content } = matter(await readFile(path.join(folder, `${slug}.md`), "utf8"));
	return { ...(data as FrontMatter), slug, body: content };
}
