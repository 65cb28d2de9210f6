import { readHash } from "@/lib/seo/share/address";
import type { Card, Portrait } from "@/lib/seo/share/card";
import { getShareImage } from "@/lib/seo/share/image-cache";

/** The parameter of the route of share images. */
export interface ShareParams {
	params: Promise<{ file: string }>;
}

/** Answers with a share image; only those that the blog has are drawn. */
export async function answer(
	{ params }: ShareParams,
	cards: ReadonlyMap<string, Card>,
	readPortrait: (portrait: Portrait) => Promise<Buffer>,
): Promise<Response> {
	const hash = readHash((await params).file);
	const card = hash === undefined ? undefined : cards.get(hash);
	if (hash === undefined || !card) return new Response("Not found", { status: 404 });
	const { bytes } = await getShareImage(hash, card, readPortrait);
	const headers = {
		"Content-Type": "image/png",
		// The longer time is for the network of a platform: https://vercel.com/docs/caching/cdn-cache
		"Cache-Control": "public, max-age=31536000, s-maxage=31536000, immutable",
	};
	return new Response(new Uint8Array(bytes), { headers });
}
