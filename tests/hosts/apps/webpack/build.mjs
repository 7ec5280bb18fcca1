import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const compiler = webpack({
  mode: 'production',
  context: import.meta.dirname,
  entry: './main.js',
  output: {path: `${import.meta.dirname}/dist`, publicPath: '/assets/'},
  module: {
    rules: [{test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader']}],
  },
  optimization: {minimizer: ['...', new CssMinimizerPlugin()]},
  plugins: [new MiniCssExtractPlugin()],
  performance: {hints: false},
});

compiler.run((error, stats) => {
  if (error) throw error;
  console.log(stats.toString({colors: false}));
  if (stats.hasErrors()) process.exitCode = 1;
});
