import type { Difference, ImageUse, Page, Site } from "@/packages/prove/src/model";
import { isWebUrl } from "@/packages/prove/src/site/paths";
import { isSamePicture } from "@/packages/prove/src/site/pictures";
import { wordKey } from "./words";

interface Sides {
	old: Site;
	new: Site;
}

/** Compares the images in the content of two pages: by their file, by what they show, by their names. */
export function compareImages(old: Page, now: Page, sites: Sides): Difference[] {
	const before = unique(old.images.filter(({ isContent }) => isContent));
	const after = unique(now.images);
	const left = new Set(after);
	const pairs: { a: ImageUse; b: ImageUse }[] = [];
	let rest = before;
	const match = (isSame: (a: ImageUse, b: ImageUse) => boolean) => {
		rest = rest.filter((a) => {
			const b = [...left].find((one) => isSame(a, one));
			if (!b) return true;
			left.delete(b);
			pairs.push({ a, b });
			return false;
		});
	};
	match((a, b) => a.src !== "" && a.src === b.src);
	match((a, b) => digestOf(a, sites.old) !== undefined && digestOf(a, sites.old) === digestOf(b, sites.new));
	match((a, b) => arePictures(a, b, sites) === true);
	match((a, b) => a.src !== "" && b.src !== "" && nameOf(a.src) === nameOf(b.src));
	match((a, b) => a.alt !== "" && wordKey(a.alt) === wordKey(b.alt));
	// An image that the page contains itself, or one of which nothing is known, in its place.
	match((a, b) => a.src === "" || b.src === "" || (isWebUrl(a.src) && !isWebUrl(b.src)));
	const lost = rest
		.filter((image) => wasThere(image, sites.old))
		.map(
			(image): Difference => ({
				rule: "image-lost",
				path: old.path,
				message: `The image ${image.src || `"${image.alt}"`} is missing.`,
				images: { old: image.src },
			}),
		);
	return [...lost, ...pairs.flatMap(({ a, b }) => comparePair(old, a, b, sites))];
}

function comparePair(old: Page, a: ImageUse, b: ImageUse, sites: Sides): Difference[] {
	if (!wasThere(b, sites.new)) {
		return wasThere(a, sites.old) && !isWebUrl(a.src)
			? [
					{
						rule: "image-broken",
						path: old.path,
						message: `The file of the image ${b.src} is missing on the new site.`,
						images: { old: a.src, new: b.src },
					},
				]
			: [];
	}
	const isSameFile = digestOf(a, sites.old) !== undefined && digestOf(a, sites.old) === digestOf(b, sites.new);
	if (isSameFile || arePictures(a, b, sites) !== false) return [];
	return [
		{
			rule: "image-changed",
			path: old.path,
			message: `The image ${a.src} shows another picture, ${b.src}.`,
			images: { old: a.src, new: b.src },
		},
	];
}

/** Tells whether the file of an image is there, as far as that can be known. */
function wasThere({ src }: ImageUse, site: Site): boolean {
	return src === "" || isWebUrl(src) || src in site.files || src in site.pictures;
}

function digestOf({ src }: ImageUse, site: Site): string | undefined {
	return (Object.hasOwn(site.files, src) && site.files[src]?.digest) || undefined;
}

function arePictures(a: ImageUse, b: ImageUse, sites: Sides): boolean | undefined {
	const [one, other] = [sites.old.pictures[a.src], sites.new.pictures[b.src]];
	return one && other ? isSamePicture(one, other) : undefined;
}

/** Returns the name of a file without its ending, and without the hashes and sizes that builds add. */
function nameOf(src: string): string {
	const file =
		src
			.replace(/[?#].*$/s, "")
			.split("/")
			.at(-1) ?? "";
	return file
		.toLowerCase()
		.replace(/\.\w{2,5}$/, "")
		.replace(/[-_.@](?:\d+x\d+|\d+w|[23]x|scaled|(?=[a-z0-9_-]*\d)[a-z0-9_-]{6,40})$/i, "");
}

function unique(images: readonly ImageUse[]): ImageUse[] {
	const seen = new Set<string>();
	return images.filter(({ src, alt }) => {
		const key = src || `alt:${alt}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}
