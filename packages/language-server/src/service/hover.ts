import { stat } from "node:fs/promises";
import { type Blog, fileToUrl, slugKey } from "quire-blog/tools/blog";
import { formatBytes } from "@/lib/utils/text";
import { describeComponent, listComponents } from "./components";
import { describeField, describePost, escapeMarkdown } from "./describe";
import { readDocument } from "./document";
import { type Element, findElement } from "./find-element";
import { getLookups, resolveLink } from "./lookups";
import { readSavedOutline } from "./outline";
import type { Hover } from "./types";

/** Describes the element at an offset of a text. `blog` has that text. */
export async function hover(blog: Blog, file: string, text: string, offset: number): Promise<Hover | undefined> {
	const element = findElement(readDocument(file, text), offset);
	const markdown = element && (await describe(blog, file, element));
	return markdown ? { from: element.from, to: element.to, markdown } : undefined;
}

async function describe(blog: Blog, file: string, element: Element): Promise<string | undefined> {
	switch (element.kind) {
		case "field":
			return describeField(element.field);
		case "tag":
			return describeTag(blog, element.name);
		case "author":
			return describeAuthor(blog, element.name);
		case "component":
			return describeComponentNamed(blog, element.name);
		case "prop":
			return describeProp(blog, element.component, element.name);
		case "destination":
			return describeDestination(blog, file, element.url);
	}
}

async function describeTag(blog: Blog, name: string): Promise<string> {
	const { posts, tags } = await blog.collection();
	const { label, description } = tags.get(slugKey(name)) ?? { label: name, description: undefined };
	const count = posts.filter((post) => post.tags.includes(label)).length;
	return [
		`**${escapeMarkdown(label)}** · ${count === 1 ? "1 post" : `${count} posts`}`,
		...(description ? [description] : []),
	].join("\n\n");
}

async function describeAuthor(blog: Blog, name: string): Promise<string | undefined> {
	const { authors } = await blog.collection();
	const author = authors.get(name) ?? [...authors.values()].find((one) => one.name === name);
	if (!author) return undefined;
	const { title, bio, url } = author;
	return [`**${escapeMarkdown(author.name)}**`, ...[title, bio, url].flatMap((fact) => fact ?? [])].join("\n\n");
}

async function describeComponentNamed(blog: Blog, name: string): Promise<string | undefined> {
	const component = (await listComponents(blog)).find((one) => one.name === name);
	return component && describeComponent(component);
}

async function describeProp(blog: Blog, component: string, name: string): Promise<string | undefined> {
	const prop = (await listComponents(blog))
		.find((one) => one.name === component)
		?.props.find((one) => one.name === name);
	return prop && [`**${name}**: ${prop.type}`, ...(prop.description ? [prop.description] : [])].join("\n\n");
}

async function describeDestination(blog: Blog, file: string, url: string): Promise<string | undefined> {
	const [{ byFile }, { timeZone }] = await Promise.all([getLookups(blog), blog.site()]);
	const from = byFile.get(file);
	if (!from) return undefined;
	const target = await resolveLink(url, from, blog);
	if (target.post) {
		const { documentation } = describePost(target.post, timeZone);
		const headings = target.fragment ? await readSavedOutline(blog, target.post) : [];
		const heading = headings.find(({ id }) => id === target.fragment);
		return [documentation, ...(heading ? [`§ ${escapeMarkdown(heading.text)}`] : [])].join("\n\n");
	}
	return target.file === undefined ? undefined : describeFile(blog, target.file);
}

async function describeFile(blog: Blog, file: string): Promise<string | undefined> {
	if (!(await blog.source.isFile(file))) return undefined;
	const { size } = await stat(blog.source.filePath(file));
	// The check reports an image that can't be read.
	const image = await blog.images.get(fileToUrl(file)).catch(() => undefined);
	const facts = [
		...(image ? [`${image.width} × ${image.height} pixels`, image.format.toUpperCase()] : []),
		formatBytes(size),
	];
	return `\`${blog.source.diskPath(file)}\`\n\n${facts.join(" · ")}`;
}
