import type { Metadata } from "next";
import { getIcons } from "./icons";

/** The icons that a page names: browsers that draw no SVG take the first, iPhones the last, all others the one between. */
export async function iconLinks(): Promise<Metadata["icons"]> {
	const { own, made } = await getIcons();
	const has = (name: string) => [...own, ...made].some((icon) => icon.name === name);
	return {
		icon: [
			...(has("favicon.ico") ? [{ url: "/favicon.ico", sizes: "32x32" }] : []),
			...(has("icon.svg") ? [{ url: "/icon.svg", type: "image/svg+xml" }] : []),
		],
		apple: has("apple-touch-icon.png") ? "/apple-touch-icon.png" : [],
	};
}
