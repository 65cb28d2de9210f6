import Link from "next/link";

export function Header() {
	return (
		<header className="flex items-baseline justify-between border-current/15 border-b py-5">
			<Link href="/" className="font-bold text-lg">
				Tidewatch
			</Link>
			<nav className="flex gap-6">
				<Link href="/pricing">Pricing</Link>
				<Link href="/blog">Blog</Link>
			</nav>
		</header>
	);
}
