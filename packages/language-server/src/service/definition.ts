import path from "node:path";
import { type Blog, slugKey } from "quire-blog/tools/blog";
import type { Position } from "@/lib/utils/position";
import { listComponents } from "./components";
import { readDocument } from "./document";
import { type Element, findElement } from "./find-element";
import { readYamlFile } from "./front-matter-text";
import { getLookups, resolveLink } from "./lookups";
import { readSavedOutline } from "./outline";
import { SourceText } from "./source-text";
import type { Location } from "./types";

/** Finds the file that a link, component or other element at an offset refers to. `blog` has that text. */
export async function findDefinition(
	blog: Blog,
	file: string,
	text: string,
	offset: number,
): Promise<Location | undefined> {
	const element = findElement(readDocument(file, text), offset);
	return element && find(blog, file, element);
}

async function find(blog: Blog, file: string, element: Element): Promise<Location | undefined> {
	switch (element.kind) {
		case "tag": {
			const tag = (await blog.collection()).definedTags.get(slugKey(element.name));
			return tag && locate(blog, "tags.yml", tag.position);
		}
		case "author": {
			return findAuthor(blog, element.name);
		}
		case "component":
		case "prop": {
			const name = element.kind === "prop" ? element.component : element.name;
			const source = (await listComponents(blog)).find((one) => one.name === name)?.source;
			return source && locate(blog, source.file, { line: source.line, column: 1 });
		}
		case "destination":
			return findDestination(blog, file, element.url);
		case "field":
			return undefined;
	}
}

function locate({ source }: Blog, file: string, { line, column }: Position = { line: 1, column: 1 }): Location {
	return { file: path.join(source.contentDir, source.diskPath(file)), line, column };
}

/** Finds where an author is described, by id or name. */
async function findAuthor(blog: Blog, name: string): Promise<Location | undefined> {
	const file = "authors.yml";
	const { authors } = await blog.collection();
	const id = authors.has(name) ? name : [...authors].find(([, author]) => author.name === name)?.[0];
	if (id === undefined || !(await blog.source.isFile(file))) return undefined;
	const source = new SourceText(await blog.source.readTextFile(file));
	const entry = readYamlFile(source).entries.find(({ path }) => path.length === 1 && path[0] === id);
	return locate(blog, file, entry && source.positionAt(entry.key.from));
}

async function findDestination(blog: Blog, file: string, url: string): Promise<Location | undefined> {
	const from = (await getLookups(blog)).byFile.get(file);
	if (!from) return undefined;
	const { post, fragment, file: target } = await resolveLink(url, from, blog);
	if (post) {
		const heading = fragment && (await readSavedOutline(blog, post)).find(({ id }) => id === fragment);
		if (!heading) return locate(blog, post.file);
		const { body, bodyLine } = (await blog.collection()).bodies.get(post.file) ?? { body: "", bodyLine: 1 };
		const { line } = new SourceText(body).positionAt(heading.from);
		return locate(blog, post.file, { line: line + bodyLine - 1, column: 1 });
	}
	return target !== undefined && (await blog.source.isFile(target)) ? locate(blog, target) : undefined;
}
