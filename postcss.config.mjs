/** Tailwind is the only CSS step of our own; Next compresses and adds what older browsers need. */
const config = { plugins: { "@tailwindcss/postcss": {} } };

export default config;
