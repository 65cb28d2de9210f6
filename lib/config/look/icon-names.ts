/** The icons of social links, with a pattern of hosts and labels for each. */
const ICONS = {
	mastodon: /mastodon|fediverse|\bmstdn\b|fosstodon|hachyderm/,
	github: /\bgithub\b/,
	gitlab: /\bgitlab\b/,
	codeberg: /\bcodeberg\b/,
	bluesky: /\bbluesky\b|\bbsky\b/,
	x: /^(x|twitter)(\.com)?$/,
	linkedin: /\blinkedin\b/,
	youtube: /\byoutube\b|\byoutu\.be\b/,
	instagram: /\binstagram\b/,
	facebook: /\bfacebook\b/,
	threads: /\bthreads\b/,
	telegram: /\btelegram\b|^t\.me$/,
	discord: /\bdiscord\b/,
	matrix: /\bmatrix\b/,
	stackoverflow: /\bstack ?overflow\b/,
	orcid: /\borcid\b/,
	rss: /\b(rss|atom|feed)\b/,
	email: /\be-?mail\b/,
	website: /^(website|homepage)$/,
} as const satisfies Record<string, RegExp>;

export type IconName = keyof typeof ICONS;

export const ICON_NAMES = Object.keys(ICONS) as IconName[];

export function isIconName(name: string): name is IconName {
	return Object.hasOwn(ICONS, name);
}

/** Returns the icon that a link names, or the one that fits its URL or label; `undefined` for none. */
export function findIcon(link: {
	label: string;
	url: string;
	icon?: IconName | "none" | undefined;
}): IconName | undefined {
	const { label, url, icon } = link;
	if (icon !== undefined) return icon === "none" ? undefined : icon;
	if (url.startsWith("mailto:")) return "email";
	const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
	const find = (text: string) => ICON_NAMES.find((name) => ICONS[name].test(text.toLowerCase()));
	const isFeed = /\.(xml|rss|atom)$/.test(url);
	return find(host) ?? (isFeed ? "rss" : undefined) ?? find(label);
}
