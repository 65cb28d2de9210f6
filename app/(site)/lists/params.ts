import { safeDecode } from "@/lib/content/urls/assets";

/** The parameters of list routes. The path is empty, has the segment of a list, or also `page` and a number. */
export interface ListParams {
	params: Promise<{ path?: string[] }>;
}

/** Parses the path of a list page. Without a `segment` it is the page of all lists; `page` is `NaN` if it is invalid. */
export async function parseListParams(params: ListParams["params"]): Promise<{ segment?: string; page: number }> {
	const [segment, keyword, page = "1", ...rest] = (await params).path ?? [];
	const isPage = (keyword === undefined || keyword === "page") && /^[1-9]\d*$/.test(page) && rest.length === 0;
	return {
		...(segment !== undefined && { segment: safeDecode(segment).normalize("NFC") }),
		page: isPage ? Number(page) : Number.NaN,
	};
}
