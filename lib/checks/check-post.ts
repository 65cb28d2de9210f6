import { listLinks } from "@/components/inline-markdown";
import { FEATURES } from "@/features";
import { checkTranslations, type TranslationContext } from "@/features/languages/check";
import { SEARCH_LIMITS } from "@/lib/blog/metadata/metadata";
import type { Site } from "@/lib/config/site";
import type { AppComponentNames } from "@/lib/content/source/app-components";
import type { Post } from "@/lib/content/types";
import { findFileBesidePost } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { BodyMetadata, CompiledPost, Reference } from "@/lib/markdown/compiled-post";
import { groupBy } from "@/lib/utils/collections";
import { FILE_START } from "@/lib/utils/position";
import { didYouMean } from "@/lib/utils/suggest";
import { checkImage, findFile, type ImageContext, type Size } from "./check-image";
import { checkLink, type LinkContext } from "./check-link";
import { checkPostLists, type ListNames } from "./check-post-lists";

export interface CheckContext extends ImageContext, LinkContext, TranslationContext {
	settings: Site;
	components: readonly string[];
	/** Those of the app, for a blog inside one. */
	ofApp?: AppComponentNames | undefined;
	listNames?: ListNames | undefined;
	/** From `authors.yml`; they are checked once for the whole site. */
	portraits: ReadonlySet<string>;
}

export type CheckedMetadata = Pick<BodyMetadata, "images" | "files" | "links" | "anchors" | "components">;

export async function checkPost(
	post: Post,
	{ metadata }: { metadata: CheckedMetadata },
	context: CheckContext,
): Promise<Diagnostic[]> {
	const images: CheckedMetadata["images"] = [...frontMatterImages(post, context.portraits), ...metadata.images];
	const sizeOf = findStatedSizes(images, metadata.links);
	const links = [...frontMatterLinks(post), ...metadata.links];
	const found = await Promise.all([
		...images.map((image) => checkImage(post.file, image, context, sizeOf(image))),
		...metadata.files.map((file) => checkFile(post, file, context)),
		...links.map((link) => checkLink({ ...post, anchors: metadata.anchors }, link, context)),
	]);
	return [
		...found.filter((diagnostic) => diagnostic !== undefined),
		...checkAlternativeTexts(post, metadata.images),
		...checkLengths(post),
		...checkTranslations(post, context),
		...checkComponents(post, metadata.components, context),
		...checkPostLists(post, metadata.components, context.listNames),
		...FEATURES.flatMap(({ check }) => check?.(post, metadata, context.settings) ?? []),
	];
}

/**
 * Returns a function for the stated size of an image on the page; `undefined` if it may be larger: where it is shown again without a
 * size, or a link leads to it.
 */
function findStatedSizes(
	images: CheckedMetadata["images"],
	links: readonly Reference[],
): (image: Reference) => Partial<Size> | undefined {
	const linked = new Set(links.map(({ url }) => url));
	const byUrl = groupBy(images, ({ url }) => url);
	return ({ url }) => {
		const uses = byUrl.get(url) ?? [];
		if (linked.has(url) || uses.some(({ width, height }) => !width && !height)) return undefined;
		const widest = uses.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0) || (b.height ?? 0) - (a.height ?? 0))[0];
		return widest && { ...(widest.width && { width: widest.width }), ...(widest.height && { height: widest.height }) };
	};
}

/** Lists the images in the front matter: the post's own, and portraits that `authors.yml` doesn't have. */
function frontMatterImages(
	{ image, ogImage, authors, positions }: Post,
	portraits: CheckContext["portraits"] = new Set(),
): Reference[] {
	const postImages = image ? [{ url: image, ...(positions.image ?? FILE_START) }] : [];
	const authorImages = authors.flatMap((author) =>
		author.image && !portraits.has(author.image) ? [author.image] : [],
	);
	const position = positions.authors ?? positions.author ?? FILE_START;
	const ogImages = ogImage ? [{ url: ogImage.src, ...(positions.ogImage ?? FILE_START) }] : [];
	return [...postImages, ...ogImages, ...authorImages.map((url) => ({ url, ...position }))];
}

/** Lists the page elsewhere that a link post is about, and the links in notes of updates. */
export function frontMatterLinks({ link, updates = [], positions }: Post): Reference[] {
	return [
		...(link === undefined ? [] : [{ url: link, ...(positions.link ?? FILE_START) }]),
		...updates.flatMap(({ note, line, column }) => listLinks(note).map((url) => ({ url, line, column }))),
	];
}

function checkAlternativeTexts(post: Post, images: CheckedMetadata["images"]): Diagnostic[] {
	return images
		.filter(({ isUnlabelled }) => isUnlabelled)
		.map((image) => {
			const message = `${findFileBesidePost(image.url) || image.url || "This image"} has no alternative text. Describe the image: \`![A heron in reeds](…)\`.`;
			return createDiagnostic("image-alt", post.file, image, message);
		});
}

function checkLengths({ file, title, description, positions }: Post): Diagnostic[] {
	const texts = [
		{ field: "title", text: title },
		// Other posts have a description that is made from their text.
		{ field: "description", text: positions.description ? description : undefined },
	] as const;
	return texts.flatMap(({ field, text = "" }) => {
		const length = [...text].length;
		const limit = SEARCH_LIMITS[field];
		if (length <= limit) return [];
		const message = `The ${field} has ${length} characters; search engines show about ${limit}. Put what matters first.`;
		return createDiagnostic(`${field}-long`, file, positions[field] ?? FILE_START, message);
	});
}

async function checkFile(post: Post, reference: Reference, context: CheckContext): Promise<Diagnostic | undefined> {
	const describeMissing = (name: string) => `No file ${name}. Add the file or fix the path.`;
	const { problem } = await findFile(reference.url, context, describeMissing);
	return problem === undefined ? undefined : createDiagnostic("file-missing", post.file, reference, problem);
}

function checkComponents(
	post: Post,
	used: CompiledPost["metadata"]["components"],
	context: CheckContext,
): Diagnostic[] {
	const { ofApp } = context;
	if (ofApp?.hasOthers) return [];
	const unknown = groupBy(
		used.filter(({ name }) => !context.components.includes(ofApp ? (name.split(".")[0] ?? name) : name)),
		({ name }) => name,
	);
	return [...unknown].flatMap(([name, [first, ...others]]) => {
		if (!first) return [];
		const uses = others.length > 0 ? `, used ${others.length + 1} times` : "";
		const nearest = didYouMean(name, context.components);
		if (ofApp) {
			const remedy =
				nearest || ` Add it to what \`useMDXComponents\` in \`${ofApp.file}\` of the app returns, or remove the tag.`;
			const message = `The app has no component <${name}>${uses}, without which the page can't be rendered.${remedy}`;
			return createDiagnostic("app-component", post.file, first, message);
		}
		const hint = nearest || " Add it to the folder `components`, or remove the tag.";
		const message = `Unknown component <${name}>${uses}; its content is shown without it.${hint}`;
		return createDiagnostic("component-unknown", post.file, first, message);
	});
}
