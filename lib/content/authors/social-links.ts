import { isDocumentUrl, isScriptUrl } from "@/lib/utils/script-url";

/** The networks for which a user name is enough, with the beginning of their profile URLs. */
export const SOCIAL_NETWORKS: Record<string, string> = {
	bluesky: "https://bsky.app/profile/",
	facebook: "https://www.facebook.com/",
	github: "https://github.com/",
	gitlab: "https://gitlab.com/",
	instagram: "https://www.instagram.com/",
	linkedin: "https://www.linkedin.com/in/",
	medium: "https://medium.com/@",
	pixelfed: "https://pixelfed.social/@",
	stackoverflow: "https://stackoverflow.com/users/",
	threads: "https://www.threads.net/@",
	twitch: "https://www.twitch.tv/",
	twitter: "https://x.com/",
	x: "https://x.com/",
	youtube: "https://www.youtube.com/@",
};

export function isSocialNetwork(key: string): boolean {
	return key === "mastodon" || Object.hasOwn(SOCIAL_NETWORKS, key);
}

/** Turns user names into profile URLs. Keeps URLs without scripts, and leaves out user names on unknown networks. */
export function toSocialUrls(socials: Record<string, string>): Record<string, string> {
	const urls = Object.entries(socials).flatMap(([network, value]): [string, string][] => {
		const name = value.trim();
		const isUrl = URL.canParse(name) && !isScriptUrl(name) && !isDocumentUrl(name);
		const url = isUrl ? name : profileUrl(network.toLowerCase(), name.replace(/^@/, ""));
		return url ? [[network, url]] : [];
	});
	return Object.fromEntries(urls);
}

function profileUrl(network: string, name: string): string | undefined {
	const account = /^(?<user>[^@\s]+)@(?<host>[\w.-]+\.\w+)$/.exec(name)?.groups;
	if (network === "mastodon") return account && `https://${account.host}/@${account.user}`;
	const base = SOCIAL_NETWORKS[network];
	return base && name && !/\s/.test(name) ? base + name : undefined;
}
