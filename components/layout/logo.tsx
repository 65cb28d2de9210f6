/** Renders the logo, a folded sheet, in the height of the text beside it. */
export function Logo() {
	return (
		<svg className="inline h-[0.68em] flex-none fill-accent" viewBox="2 2 12 13" aria-hidden="true">
			<path d="M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z" fillRule="evenodd" />
		</svg>
	);
}
