import { DAY_LENGTH } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import type { Diagnostic, Rule } from "@/lib/utils/diagnostics";

/** The rules about links and files that lead nowhere. */
const LINK_RULES: readonly Rule[] = ["link-missing", "link-part", "file-missing", "translation-missing"];
/** The rules about images. */
const IMAGE_RULES: readonly Rule[] = ["image-missing", "image-unreadable", "image-too-large", "image-misnamed"];

/** Diagnostics by what they are about. */
export interface SortedDiagnostics {
	links: Diagnostic[];
	images: Diagnostic[];
	others: Diagnostic[];
}

/** Divides diagnostics by what they are about, each part with the worst first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): SortedDiagnostics {
	const weight = { error: 0, warning: 1, notice: 2 };
	const sorted = diagnostics.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
	return {
		links: sorted.filter(({ rule }) => LINK_RULES.includes(rule)),
		images: sorted.filter(({ rule }) => IMAGE_RULES.includes(rule)),
		others: sorted.filter(({ rule }) => !LINK_RULES.includes(rule) && !IMAGE_RULES.includes(rule)),
	};
}

/** An image file, measured. */
export interface MeasuredImage {
	bytes: number;
	width: number;
	height: number;
	/** Whether the engine makes smaller versions of it. */
	isResized: boolean;
}

/** The size of a file above which it slows down who downloads the repository, and the reader if it is sent as it is. */
const MAX_BYTES = 1_000_000;
/** Pixels of the widest image that any screen gets. */
const MAX_WIDTH = 3840;

/** Tells in what respect an image is larger than any page shows it; `undefined` if it isn't. */
export function describeExcess({ bytes, width, height, isResized }: MeasuredImage): string | undefined {
	const size = `${formatBytes(bytes)}, ${width} × ${height} pixels`;
	if (width > MAX_WIDTH && isResized) return `${size}; no page shows more than ${MAX_WIDTH} pixels in width`;
	if (bytes > MAX_BYTES) return isResized ? size : `${size}; readers download all of it`;
	return undefined;
}

/** Formats a number of bytes, such as `1.4 MB`. */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A post that is older than its translations. */
export interface StaleTranslation {
	post: Post;
	/** The version that changed last. */
	newest: Post;
	/** Whole days between the two changes. */
	days: number;
}

/** Lists the posts that changed a day or more before another language version, the oldest first. */
export function findStaleTranslations(
	groups: readonly (readonly Post[])[],
	changedAt: (post: Post) => number | undefined,
): StaleTranslation[] {
	return groups
		.flatMap((group) => {
			const changes = group.flatMap((post) => {
				const time = changedAt(post);
				return time === undefined ? [] : [{ post, time }];
			});
			const newest = changes.toSorted((a, b) => b.time - a.time)[0];
			if (!newest) return [];
			return changes
				.map(({ post, time }) => ({ post, newest: newest.post, days: Math.floor((newest.time - time) / DAY_LENGTH) }))
				.filter(({ days }) => days >= 1);
		})
		.sort((a, b) => b.days - a.days);
}
