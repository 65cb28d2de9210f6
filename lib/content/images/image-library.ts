import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ContentSource } from "@/lib/content/source/content-source";
import { isExternalUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import type { App } from "@/lib/utils/app";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { runOutsideRequests } from "@/lib/utils/process-state";
import { describeFileError } from "@/lib/utils/read-file";
import { defaultExtension, extensionOf, hasImageExtension, hasMatchingExtension } from "./formats";
import {
	type ImageIssue,
	type ImageMetadata,
	imageIssueSchema,
	imageMetadataSchema,
	inspectImage,
	UnusableImage,
} from "./inspect";
import { loadSharp } from "./load-sharp";
import { hasLocation } from "./location";
import { readPublicFile, UnreadableSvg } from "./sanitize-svg";
import { hashedUrl } from "./urls";

/** An image file of the content that pages can show. */
export interface LocalImage extends ImageMetadata {
	/** The path at which the file stays, such as `/img/a.png`: for other sites. */
	path: string;
	/** The URL on pages, which changes with the file, so that browsers may keep it. */
	src: string;
	/** The hash of the file as readers get it. */
	hash: string;
}

/** What was read from the last version of each file. */
type Known<Fact> = Map<string, { version: number; fact: Promise<Fact> }>;

const inspectionSchema = z.union([imageMetadataSchema, imageIssueSchema]);
type Inspection = z.output<typeof inspectionSchema>;
/** `hash` is that of the file as readers get it. */
type HashedMetadata = ImageMetadata & { hash: string };

const DEPENDENCIES = ["lib/content/images/inspect.ts", "lib/content/images/formats.ts"];

interface Options {
	engineDir: string;
	cacheDir: string;
	mode: "development" | "production";
	app?: Pick<App, "inside"> | undefined;
}

/** Tells whether a URL is that of one of the site's own files. */
export function isLocal(src: string): boolean {
	return !isExternalUrl(src);
}

export const IMAGE_METADATA = "image-metadata";

/** The images of a content folder. Each is read once per version of its file, and inspected once per content. */
export class ImageLibrary {
	private readonly cache: DiskCache<Inspection>;
	private readonly measured: Known<HashedMetadata> = new Map();
	private readonly located: Known<boolean> = new Map();
	private codeHash: Promise<string> | undefined;
	/** Where URLs of images lead: to resized files, or in development to Next's optimizer, in an app that isn't that of the blog to the originals. */
	readonly encoding: "files" | "optimizer" | "originals";

	constructor(
		private readonly source: ContentSource,
		private readonly options: Options,
	) {
		const inDevelopment = options.app?.inside ? "originals" : "optimizer";
		this.encoding = options.mode === "development" ? inDevelopment : "files";
		this.cache = new DiskCache(options.cacheDir, IMAGE_METADATA, jsonFormat(inspectionSchema));
	}

	/** Measures a local image by its URL; `undefined` if the file is missing or can't be shown. */
	async get(src: string): Promise<LocalImage | undefined> {
		try {
			return await this.measure(src);
		} catch (error) {
			if (error instanceof UnusableImage) return undefined;
			throw error;
		}
	}

	/** Returns `undefined` if the file doesn't exist or can be shown. */
	async issue(src: string): Promise<ImageIssue | undefined> {
		try {
			const image = await this.measure(src);
			const file = image && urlToFile(src);
			return file && !hasMatchingExtension(file, image.format) ? misnamed(file, image.format) : undefined;
		} catch (error) {
			if (error instanceof UnusableImage) return error;
			throw error;
		}
	}

	/** Tells whether the file of an image has the place where it was taken. `file` is its path in this blog's layout. */
	async hasLocation(file: string): Promise<boolean> {
		const version = await this.source.fileVersion(file);
		if (version === undefined) return false;
		return readOnce(this.located, file, version, () => hasLocation(this.source.filePath(file)));
	}

	private async measure(src: string): Promise<LocalImage | undefined> {
		const file = isLocal(src) ? urlToFile(src) : undefined;
		const version = file === undefined ? undefined : await this.source.fileVersion(file);
		if (file === undefined || version === undefined) return undefined;
		const metadata = await readOnce(this.measured, file, version, () => this.readMetadata(file));
		// Browsers recognise an SVG by its name alone.
		if ((metadata.format === "svg") !== (extensionOf(file) === "svg")) throw misnamed(file, metadata.format);
		const sitePath = src.replace(/[?#].*$/, "");
		// A view of an SVG: https://svgwg.org/svg2-draft/linking.html#SVGFragmentIdentifiers
		const view = metadata.format === "svg" ? (/#.*$/.exec(src)?.[0] ?? "") : "";
		// In development there is no copy of the file, and its URL changes with its time, so that a page shows the newest one. In an app it
		// doesn't: components of the app may use Next's optimizer, which refuses local images with a query.
		if (this.options.mode === "development") {
			const query = this.encoding === "originals" ? "" : `?v=${version}`;
			return { ...metadata, path: sitePath, src: sitePath + query + view };
		}
		if (!hasImageExtension(file)) return { ...metadata, path: sitePath, src: sitePath, asIs: true };
		return { ...metadata, path: sitePath, src: hashedUrl(file, metadata.format, metadata.hash) + view };
	}

	private async readMetadata(file: string): Promise<HashedMetadata> {
		const bytes = await this.readBytes(file);
		const hash = createHash("sha256").update(bytes).digest("hex");
		const found = await this.inspectOnce(hash, bytes);
		if ("rule" in found) throw new UnusableImage(found.rule, found.message);
		return { ...found, hash };
	}

	private async readBytes(file: string): Promise<Buffer> {
		try {
			return await readPublicFile(this.source, file);
		} catch (error) {
			if (error instanceof UnreadableSvg) {
				const bytes = await readFile(this.source.filePath(file));
				// Another format under the name of an SVG is recognised by its bytes.
				if (!/^(?:\u00ef\u00bb\u00bf)?\s*</.test(bytes.toString("latin1", 0, 80))) return bytes;
				throw new UnusableImage("image-unreadable", `can't be read as an image: ${error.message}. Save it again.`);
			}
			const reason = describeFileError(error);
			throw new UnusableImage("image-unreadable", `can't be read: ${reason}.`);
		}
	}

	private async inspectOnce(hash: string, bytes: Buffer): Promise<Inspection> {
		this.codeHash ??= hashEngineFiles(this.options.engineDir, DEPENDENCIES);
		const inputs = JSON.stringify([hash, await this.codeHash, (await loadSharp()).versions]);
		const key = createHash("sha256").update(inputs).digest("hex");
		const kept = await this.cache.read(key);
		if (kept) return kept;
		const found = await inspectImage(bytes).catch((error: unknown) => {
			if (error instanceof UnusableImage) return { rule: error.rule, message: error.message };
			throw error;
		});
		await this.cache.write(key, found);
		return found;
	}
}

function readOnce<Fact>(known: Known<Fact>, file: string, version: number, read: () => Promise<Fact>): Promise<Fact> {
	const before = known.get(file);
	if (before?.version === version) return before.fact;
	const fact = runOutsideRequests(read);
	known.set(file, { version, fact });
	// The caller gets the error.
	fact.catch(() => {});
	return fact;
}

function misnamed(file: string, format: string): UnusableImage {
	const name = `${path.posix.basename(file).replace(/\.[^.]*$/, "")}.${defaultExtension(format)}`;
	const article = format === "svg" ? "an" : "a";
	return new UnusableImage("image-misnamed", `is ${article} ${format.toUpperCase()} file. Rename it to \`${name}\`.`);
}
