import path from "node:path/posix";
import { hasImageExtension } from "@/lib/content/images/formats";
import { fileToUrl, resolveAssetUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { positionOf } from "@/lib/markdown/compile-context";
import { type ElementCompiler, listPropValues, type PrepareContext } from "@/lib/markdown/element-compiler";
import { jsxElement, staticAttributes } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { parseYaml } from "@/lib/utils/yaml";

interface GalleryImage {
	/** A path of the site. */
	src: string;
	alt: string;
}

/** The images of folders, in order, by the folder: a post may write the same one in many ways. */
type Galleries = Readonly<Record<string, readonly GalleryImage[]>>;

export const compile: ElementCompiler<Galleries> = {
	prepare: async (context) => {
		const { file, body } = context.post;
		const files = (await context.source.listStaticFiles()).filter(({ file }) => hasImageExtension(file));
		const folders = new Set(listPropValues(body, "Gallery", "src").map((src) => findFolder(src, file)));
		const read = [...folders].map(async (folder) => [folder, await readFolder(folder, files, context)] as const);
		return Object.fromEntries(await Promise.all(read));
	},
	/** Puts the images of its folder into a gallery, before its own. */
	transform: (element, galleries, context) => {
		const { src, images: listed } = staticAttributes(element.attributes);
		const images = typeof src === "string" ? (galleries?.[findFolder(src, context.file)] ?? []) : readList(listed);
		if (typeof src === "string" && images.length === 0) {
			const message = `No images in the folder \`${src}\`. Add some, or fix the path.`;
			context.diagnostics.push(createDiagnostic("image-missing", context.file, positionOf(element), message));
		}
		element.attributes = element.attributes.filter((one) => one.type !== "mdxJsxAttribute" || one.name !== "src");
		const paragraphs = images.map(({ src, alt }) =>
			jsxElement("p", {}, [jsxElement("img", { src, alt }, [], element.position)], element.position),
		);
		element.children.unshift(...(paragraphs as never[]));
	},
	imageProps: { slot: "row" },
};

/** Returns the folder that a gallery of a post names, as a path relative to the content folder. */
function findFolder(src: string, file: string): string {
	const captionsUrl = resolveAssetUrl(file, `${src.replace(/\/+$/, "")}/captions.yml`);
	return path.dirname(urlToFile(captionsUrl) ?? "/");
}

/** Reads the images of a folder and their texts. */
async function readFolder(
	folder: string,
	files: Awaited<ReturnType<PrepareContext["source"]["listStaticFiles"]>>,
	{ source, images, mayPublish }: PrepareContext,
): Promise<GalleryImage[]> {
	const captions = parseYaml(await source.readTextFile(`${folder}/captions.yml`)).value;
	const inside = files.filter(({ file }) => path.dirname(file) === folder);
	const found = inside.map(async (one) => {
		const src = fileToUrl(one.file);
		// It is listed, so that the check of published files names it, but its text isn't published either.
		if (!mayPublish(one)) return { src, alt: "" };
		const caption = isRecord(captions) ? captions[path.basename(one.file)] : undefined;
		const alt = typeof caption === "string" ? caption : (await images.get(src))?.alt;
		return { src, alt: alt || "" };
	});
	return (await Promise.all(found)).sort((a, b) => a.src.localeCompare(b.src, "en", { numeric: true }));
}

/** Reads the prop `images`, which components of this name in other systems have: URLs, or objects with `src` and `alt`. */
function readList(images: unknown): GalleryImage[] {
	return (Array.isArray(images) ? images : []).flatMap((image: unknown) => {
		const { src, alt } = isRecord(image) ? image : { src: image, alt: undefined };
		return typeof src === "string" ? [{ src, alt: typeof alt === "string" ? alt : "" }] : [];
	});
}
