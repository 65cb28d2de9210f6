import { isDocumentUrl, isScriptUrl } from "@/lib/utils/url";

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

/** Matches the names of networks whose accounts have handles such as `@user@host`. */
const FEDIVERSE_NETWORK =
	/akkoma|bookwyrm|fediverse|firefish|friendica|gotosocial|lemmy|mastodon|misskey|peertube|pixelfed|pleroma|sharkey/i;

/** Matches the path of a profile: `/@ada`, `/users/ada`, or `/@ada@other.example` for an account of another server. */
const PROFILE_PATH = /^\/(?:@|users\/)(?<user>[\w.-]+)(?:@(?<host>[\w.-]+))?\/?$/;

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

/** Returns the handle of the first account, such as `@ada@social.example`; `undefined` if there is none. */
export function fediverseHandle(accounts: Iterable<readonly [network: string, url: string]>): string | undefined {
	for (const [network, url] of accounts) {
		if (!FEDIVERSE_NETWORK.test(network) || !URL.canParse(url)) continue;
		const { pathname, host } = new URL(url);
		const account = PROFILE_PATH.exec(pathname)?.groups;
		if (account) return `@${account.user}@${account.host ?? host}`;
	}
	return undefined;
}

function profileUrl(network: string, name: string): string | undefined {
	const account = /^(?<user>[^@\s]+)@(?<host>[\w.-]+\.\w+)$/.exec(name)?.groups;
	if (network === "mastodon") return account && `https://${account.host}/@${account.user}`;
	const base = SOCIAL_NETWORKS[network];
	return base && name && !/\s/.test(name) ? base + name : undefined;
}
