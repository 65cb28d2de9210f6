/** The button that goes from the system's theme to the other one, to the same one, and back; CSS shows the state's word. */
export function ThemeSwitch() {
	return (
		<button type="button" className="theme">
			<span>
				Theme: <span>system</span>
				<span>light</span>
				<span>dark</span>
			</span>
		</button>
	);
}
