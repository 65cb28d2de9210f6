import { assetFile, isAbsolute, safeDecode } from "@/lib/content/assets";
import type { Post } from "@/lib/content/types";
import type { Compiled, Reference } from "@/lib/markdown/types";
import { didYouMean } from "@/lib/nearest";
import { type Problem, problem } from "@/lib/problem";

/** What a check needs to know of the rest of the site. */
export interface CheckContext {
	/** Origin of the site: links to it are its own. */
	url: string;
	/** Paths that answer: posts, pages and lists. */
	paths: ReadonlySet<string>;
	/** Names of the shared components. */
	components: readonly string[];
	/** Whether a file is there, relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** What is wrong with an image that is there, if anything. */
	imageFault(src: string): Promise<string | undefined>;
}

/** Finds what a reader would stumble over in a post: missing images, dead links, components that aren't there. */
export async function checkPost(post: Post, { facts }: Compiled, context: CheckContext): Promise<Problem[]> {
	const place = post.places.image ?? { line: 1, column: 1 };
	const images: Reference[] = [...(post.image ? [{ url: post.image, ...place }] : []), ...facts.images];
	const found = await Promise.all([
		...images.map((image) => checkImage(post, image, context)),
		...facts.files.map((used) => checkFile(post, used, context)),
		...facts.links.map((link) => checkLink(post, link, context)),
	]);
	return [...found.filter((item) => item !== undefined), ...checkComponents(post, facts.components, context)];
}

async function checkImage(post: Post, image: Reference, context: CheckContext): Promise<Problem | undefined> {
	if (isAbsolute(image.url)) {
		const isAddress = URL.canParse(image.url, context.url);
		const message = `\`${image.url}\` is no address of an image. Mend it.`;
		return isAddress ? undefined : problem("image-missing", post.file, image, message);
	}
	const file = assetFile(image.url);
	if (!file || !(await context.isFile(file))) {
		const message = `There is no image ${file ?? image.url}; its alternative text is shown. Add the file, or mend the path.`;
		return problem("image-missing", post.file, image, message);
	}
	const fault = await context.imageFault(image.url);
	return fault
		? problem("image-unreadable", post.file, image, `${file} can't be read: ${fault}. Save it again.`)
		: undefined;
}

async function checkFile(post: Post, used: Reference, context: CheckContext): Promise<Problem | undefined> {
	if (isAbsolute(used.url)) return undefined;
	const file = assetFile(used.url);
	if (file && (await context.isFile(file))) return undefined;
	return problem("file-missing", post.file, used, `There is no file ${file ?? used.url}. Add it, or mend the path.`);
}

async function checkLink(post: Post, link: Reference, context: CheckContext): Promise<Problem | undefined> {
	const path = ownPath(link.url, post.path, context.url);
	if (path === undefined || context.paths.has(path)) return undefined;
	const file = assetFile(path);
	if (file && (await context.isFile(file))) return undefined;
	const hint = didYouMean(path, [...context.paths]);
	return problem("link-missing", post.file, link, `Nothing is at ${path}.${hint} Mend the link, or publish the page.`);
}

/** The path to which a link leads if it stays on the site, decoded and without a slash at the end. */
function ownPath(url: string, from: string, origin: string): string | undefined {
	if (url === "" || url.startsWith("#") || !URL.canParse(url, `${origin}${from}`)) return undefined;
	const target = new URL(url, `${origin}${from}`);
	if (target.origin !== new URL(origin).origin) return undefined;
	return safeDecode(target.pathname)
		.normalize("NFC")
		.replace(/(.)\/+$/, "$1");
}

function checkComponents(post: Post, used: Compiled["facts"]["components"], context: CheckContext): Problem[] {
	return used
		.filter(({ name }) => !context.components.includes(name))
		.map(({ name, ...place }) => {
			const hint = didYouMean(name, context.components);
			const message = `There is no component <${name}>; what is inside it is shown without it.${hint || " Add it to components/mdx."}`;
			return problem("component-unknown", post.file, place, message);
		});
}
