/** Where the networks keep their people; of these a name alone is enough. */
const NETWORKS: Record<string, string> = {
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

/** Whether a key is the name of a network on which people have names. */
export function isSocialNetwork(key: string): boolean {
	return key === "mastodon" || Object.hasOwn(NETWORKS, key);
}

/** Full addresses of what stands under `socials`: addresses stay, names on known networks become them, other names are left out. */
export function toSocialUrls(socials: Record<string, string>): Record<string, string> {
	const known = Object.entries(socials).flatMap(([network, value]): [string, string][] => {
		const name = value.trim();
		const address = URL.canParse(name) ? name : addressOn(network.toLowerCase(), name.replace(/^@/, ""));
		return address ? [[network, address]] : [];
	});
	return Object.fromEntries(known);
}

function addressOn(network: string, name: string): string | undefined {
	const server = /^(?<user>[^@\s]+)@(?<host>[\w.-]+\.\w+)$/.exec(name)?.groups;
	if (network === "mastodon") return server && `https://${server.host}/@${server.user}`;
	const base = NETWORKS[network];
	return base && name && !/\s/.test(name) ? base + name : undefined;
}
