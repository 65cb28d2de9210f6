import type { Author } from "@/lib/content/types";

const WORDS = { website: "Website", email: "Email" };

/** Where else an author is to be found; nothing if nowhere. */
export function AuthorAddresses({ author: { url, email, socials = {} } }: { author: Author }) {
	const addresses = [
		...(url ? [[WORDS.website, url]] : []),
		...(email ? [[WORDS.email, `mailto:${email}`]] : []),
		...Object.entries(socials),
	];
	if (addresses.length === 0) return null;
	return (
		<p className="ui addresses">
			{addresses.map(([label, address]) => (
				<a key={label} href={address} rel="me">
					{label}
				</a>
			))}
		</p>
	);
}
