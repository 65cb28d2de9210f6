import type { OgImage, Portrait } from "@/lib/metadata/og-image/types";
import { parseOgImageHash } from "@/lib/metadata/og-image/url";
import { renderOgImage } from "@/lib/outputs/og-images/cache";

/** The parameter of the route of share images. */
export interface ShareParams {
	params: Promise<{ file: string }>;
}

/** Answers with a share image; only those that the blog has are drawn. */
export async function answer(
	{ params }: ShareParams,
	cards: ReadonlyMap<string, OgImage>,
	readPortrait: (portrait: Portrait) => Promise<Buffer>,
): Promise<Response> {
	const hash = parseOgImageHash((await params).file);
	const card = hash === undefined ? undefined : cards.get(hash);
	if (hash === undefined || !card) return new Response("Not found", { status: 404 });
	const { bytes } = await renderOgImage(hash, card, readPortrait);
	const headers = {
		"Content-Type": "image/png",
		// The longer time is for the network of a platform: https://vercel.com/docs/caching/cdn-cache
		"Cache-Control": "public, max-age=31536000, s-maxage=31536000, immutable",
	};
	return new Response(new Uint8Array(bytes), { headers });
}
