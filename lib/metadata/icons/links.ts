import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import { getIcons } from "./icons";

/** Links an ICO file for browsers that show no SVG icons, an SVG icon, and one for iOS. */
export async function iconLinks(blog: Blog): Promise<Metadata["icons"]> {
	const { provided, generated } = await getIcons(blog);
	const has = (name: string) => [...provided, ...generated].some((icon) => icon.name === name);
	return {
		icon: [
			...(has("favicon.ico") ? [{ url: "/favicon.ico", sizes: "32x32" }] : []),
			...(has("icon.svg") ? [{ url: "/icon.svg", type: "image/svg+xml" }] : []),
		],
		apple: has("apple-touch-icon.png") ? "/apple-touch-icon.png" : [],
	};
}
