import type { Blog } from "@/lib/blog/blog";
import type { OgImage } from "./types";

export async function withLogo(blog: Blog, image: OgImage): Promise<OgImage> {
	const [site, logo] = await Promise.all([blog.site(), blog.logo()]);
	if (!site.logo) return image;
	if (!logo || !("svg" in logo.image)) return { ...image, logo: null };
	const { viewBox, content } = logo.image.svg;
	return { ...image, logo: { viewBox, content, color: logo.title ? "accent" : "ink" } };
}
