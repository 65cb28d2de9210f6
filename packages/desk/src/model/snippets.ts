import { safeDecode } from "@/lib/utils/url";

export interface Fit {
	shown: string;
	length: number;
	isCut: boolean;
}

export function fit(text: string, limit: number): Fit {
	const characters = [...text];
	if (characters.length <= limit) return { shown: text, length: characters.length, isCut: false };
	const cut = characters
		.slice(0, limit)
		.join("")
		.replace(/\s+\S*$/, "");
	return { shown: `${cut} …`, length: characters.length, isCut: true };
}

/** Returns the URL of a page as search results show it, such as `blog.example › blog › hello`. */
export function searchTrail(url: string): string {
	if (!URL.canParse(url)) return url;
	const { host, pathname } = new URL(url);
	return [host, ...pathname.split("/").filter(Boolean).map(safeDecode)].join(" › ");
}

export interface OutlineEntry {
	depth: number;
	id: string;
	text: string;
	/** Whether a level is missing between this heading and the one before. */
	isSkipping: boolean;
}

export function makeOutline(headings: readonly Omit<OutlineEntry, "isSkipping">[]): OutlineEntry[] {
	return headings.map((heading, index) => ({
		...heading,
		isSkipping: heading.depth > (headings[index - 1]?.depth ?? 1) + 1,
	}));
}
