import { safeDecode } from "./assets";

/** The path to which an address leads from a page of the site if it stays there, decoded and without a slash at the end. */
export function internalPath(address: string, page: string): string | undefined {
	if (address === "" || address.startsWith("#") || !URL.canParse(address, page)) return undefined;
	const target = new URL(address, page);
	if (target.origin !== new URL(page).origin) return undefined;
	return safeDecode(target.pathname)
		.normalize("NFC")
		.replace(/(.)\/+$/, "$1");
}
