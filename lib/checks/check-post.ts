import type { Post } from "@/lib/content/types";
import { isExternalUrl, urlToFile } from "@/lib/content/urls/assets";
import { internalPath } from "@/lib/content/urls/internal-path";
import type { CompiledPost, Reference } from "@/lib/markdown/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { didYouMean } from "@/lib/utils/suggest";
import { checkImage, type ImageContext } from "./check-image";
import { checkLink, type LinkContext } from "./check-link";
import { checkTranslations, type TranslationContext } from "./check-translations";

const START = { line: 1, column: 1 };

/** What a check needs to know of the rest of the site. */
export interface CheckContext extends ImageContext, LinkContext, TranslationContext {
	/** Names of the shared components. */
	components: readonly string[];
	/** The portraits of `authors.yml`, which are checked there. */
	portraits: ReadonlySet<string>;
}

/** Finds what a reader would stumble over in a post: missing images, dead links, components that aren't there. */
export async function checkPost(post: Post, { metadata }: CompiledPost, context: CheckContext): Promise<Diagnostic[]> {
	const images = [...namedImages(post, context), ...metadata.images];
	const found = await Promise.all([
		...images.map((image) => checkImage(post.file, image, context)),
		...metadata.files.map((used) => checkFile(post, used, context)),
		...metadata.links.map((link) => checkLink({ ...post, anchors: metadata.anchors }, link, context)),
	]);
	return [
		...found.filter((item) => item !== undefined),
		...checkTranslations(post, context),
		...checkComponents(post, metadata.components, context),
	];
}

/** The images that the front matter names: the post's own, and portraits that `authors.yml` doesn't have. */
function namedImages({ image, authors, positions }: Post, { portraits }: CheckContext): Reference[] {
	const own = image ? [{ url: image, ...(positions.image ?? START) }] : [];
	const others = authors.flatMap((author) => (author.image && !portraits.has(author.image) ? [author.image] : []));
	return [...own, ...others.map((url) => ({ url, ...(positions.authors ?? positions.author ?? START) }))];
}

async function checkFile(post: Post, used: Reference, context: CheckContext): Promise<Diagnostic | undefined> {
	const path = isExternalUrl(used.url) ? internalPath(used.url, context.url) : used.url;
	if (path === undefined) return undefined;
	const file = urlToFile(path);
	if (file && (await context.isFile(file))) return undefined;
	return createDiagnostic(
		"file-missing",
		post.file,
		used,
		`There is no file ${file ?? path}. Add it, or mend the path.`,
	);
}

function checkComponents(
	post: Post,
	used: CompiledPost["metadata"]["components"],
	context: CheckContext,
): Diagnostic[] {
	return used
		.filter(({ name }) => !context.components.includes(name))
		.map(({ name, ...position }) => {
			const hint = didYouMean(name, context.components);
			const message = `There is no component <${name}>; what is inside it is shown without it.${hint || " Add it to components/mdx."}`;
			return createDiagnostic("component-unknown", post.file, position, message);
		});
}
