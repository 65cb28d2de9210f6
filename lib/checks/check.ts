import { assetFile, isAbsolute } from "@/lib/content/assets";
import { ownPath } from "@/lib/content/own-path";
import type { Post } from "@/lib/content/types";
import type { Compiled, Reference } from "@/lib/markdown/types";
import { didYouMean } from "@/lib/nearest";
import { type Problem, problem } from "@/lib/problem";
import { checkImage, type ImageContext } from "./image";
import { checkLink, type LinkContext } from "./link";
import { checkTranslations, type TranslationContext } from "./translations";

const START = { line: 1, column: 1 };

/** What a check needs to know of the rest of the site. */
export interface CheckContext extends ImageContext, LinkContext, TranslationContext {
	/** Names of the shared components. */
	components: readonly string[];
	/** The portraits of `authors.yml`, which are checked there. */
	portraits: ReadonlySet<string>;
}

/** Finds what a reader would stumble over in a post: missing images, dead links, components that aren't there. */
export async function checkPost(post: Post, { facts }: Compiled, context: CheckContext): Promise<Problem[]> {
	const images = [...namedImages(post, context), ...facts.images];
	const found = await Promise.all([
		...images.map((image) => checkImage(post.file, image, context)),
		...facts.files.map((used) => checkFile(post, used, context)),
		...facts.links.map((link) => checkLink({ ...post, parts: facts.parts }, link, context)),
	]);
	return [
		...found.filter((item) => item !== undefined),
		...checkTranslations(post, context),
		...checkComponents(post, facts.components, context),
	];
}

/** The images that the front matter names: the post's own, and portraits that `authors.yml` doesn't have. */
function namedImages({ image, authors, places }: Post, { portraits }: CheckContext): Reference[] {
	const own = image ? [{ url: image, ...(places.image ?? START) }] : [];
	const others = authors.flatMap((author) => (author.image && !portraits.has(author.image) ? [author.image] : []));
	return [...own, ...others.map((url) => ({ url, ...(places.authors ?? places.author ?? START) }))];
}

async function checkFile(post: Post, used: Reference, context: CheckContext): Promise<Problem | undefined> {
	const path = isAbsolute(used.url) ? ownPath(used.url, context.url) : used.url;
	if (path === undefined) return undefined;
	const file = assetFile(path);
	if (file && (await context.isFile(file))) return undefined;
	return problem("file-missing", post.file, used, `There is no file ${file ?? path}. Add it, or mend the path.`);
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
