import { parseOgImageHash } from "@/lib/metadata/og-images/url";
import { getBuildDir, readEnvironment } from "@/lib/next/environment";
import { readBuiltOgImages, readBuiltPortrait } from "@/lib/outputs/og-images/built-og-images";
import { renderOgImage } from "@/lib/outputs/og-images/cache";

interface Props {
	params: Promise<{ file: string }>;
}

/** `s-maxage` is for the CDN of the platform: https://vercel.com/docs/caching/cdn-cache */
const HEADERS = {
	"Content-Type": "image/png",
	"Cache-Control": "public, max-age=31536000, s-maxage=31536000, immutable",
};

/** Answers with an OG image of the build, rendered on its first request. Other images are not rendered. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
	const buildDir = getBuildDir();
	const hash = parseOgImageHash((await params).file);
	const image = hash === undefined ? undefined : (await readBuiltOgImages(buildDir)).get(hash);
	if (hash === undefined || !image) return new Response("Not found", { status: 404 });
	const { cacheDir } = readEnvironment();
	const content = await renderOgImage(cacheDir, hash, image, (portrait) => readBuiltPortrait(buildDir, portrait));
	return new Response(new Uint8Array(content), { headers: HEADERS });
}
